import type { Gst } from '../schemas';
import {
  type IssuedDocument,
  inRupees,
  isInterState,
  rateOf,
  type Section,
  sectionOf,
  supplyTypeOf,
} from './document';
import { dayFirst, returnPeriodOf } from './period';
import { bySac, byState, groupBy, runsOf, type Sum } from './summaries';

/** One GSTIN's documents of one return period, each in its section; b2cs holds credit notes too. */
export type Return = {
  gstin: string;
  /** MMYYYY. */
  period: string;
  sections: Record<Section, IssuedDocument[]>;
  all: IssuedDocument[];
};

/** Picks what a GSTIN reports for a return period (MMYYYY, in IST), and puts each document in its section. */
export function returnOf(
  documents: readonly IssuedDocument[],
  { gstin, period }: { gstin: string; period: string },
): Return {
  const all = documents.filter(
    ({ data }) => data.seller.gstin === gstin && returnPeriodOf(data.date) === period,
  );
  const sections: Return['sections'] = { b2b: [], b2cl: [], b2cs: [], cdnr: [], cdnur: [] };
  for (const document of all) sections[sectionOf(document)].push(document);
  return { gstin, period, sections, all };
}

const taxes = (sum: Sum | Gst, interState: boolean) =>
  interState
    ? { iamt: inRupees(sum.igstPaise), csamt: 0 }
    : { camt: inRupees(sum.cgstPaise), samt: inRupees(sum.sgstPaise), csamt: 0 };

const itemsOf = (document: IssuedDocument) => [
  {
    num: 1,
    itm_det: {
      rt: rateOf(document),
      txval: inRupees(document.data.gst.taxablePaise),
      ...taxes(document.data.gst, isInterState(document)),
    },
  },
];

const invoiceFacts = ({ data }: IssuedDocument) => ({
  inum: data.number,
  idt: dayFirst(data.date),
  val: inRupees(data.gst.totalPaise),
});

const noteFacts = ({ data }: IssuedDocument) => ({
  ntty: 'C',
  nt_num: data.number,
  nt_dt: dayFirst(data.date),
  val: inRupees(data.gst.totalPaise),
  pos: data.placeOfSupply,
});

const registeredFacts = (document: IssuedDocument) => ({
  pos: document.data.placeOfSupply,
  rchrg: 'N',
  inv_typ: supplyTypeOf(document),
  itms: itemsOf(document),
});

const byBuyer = (documents: readonly IssuedDocument[]) =>
  groupBy(documents, ({ data }) => data.buyer.gstin);
const byPlace = (documents: readonly IssuedDocument[]) =>
  groupBy(documents, ({ data }) => data.placeOfSupply);

/** Table 12, since May 2025 apart for registered and other buyers. Services are counted in no unit. */
const sacLines = (documents: readonly IssuedDocument[]) =>
  bySac(documents).map((line, at) => ({
    num: at + 1,
    hsn_sc: line.sac,
    uqc: 'NA',
    qty: 0,
    rt: line.rate,
    txval: inRupees(line.taxablePaise),
    iamt: inRupees(line.igstPaise),
    camt: inRupees(line.cgstPaise),
    samt: inRupees(line.sgstPaise),
    csamt: 0,
  }));

const natures = [
  { doc_num: 1, doc_typ: 'Invoices for outward supply', kind: 'invoice' },
  { doc_num: 5, doc_typ: 'Credit Note', kind: 'credit_note' },
] as const;

/** Series by nature of document, with the number that GSTN gave it. GSTR-1, table 13. */
export const seriesOf = ({ all }: Return) =>
  natures.flatMap(({ kind, ...nature }) => {
    const runs = runsOf(all.filter((one) => one.kind === kind).map(({ data }) => data.number));
    return runs.length === 0 ? [] : [{ ...nature, runs }];
  });

/** Without the sections that are empty, as the offline tool writes it. */
const filled = <T extends Record<string, readonly unknown[]>>(sections: T): Partial<T> =>
  Object.fromEntries(
    Object.entries(sections).filter(([, lines]) => lines.length > 0),
  ) as Partial<T>;

/**
 * A return in the JSON that the GST portal takes. Amounts are rupees; the round-off of an inclusive price
 * is in `val` only. Source: GSTN developer portal, Returns, "GSTR1 - Save GSTR1 data", attributes v4.0.
 */
export function gstr1Json(made: Return) {
  const { gstin, period, sections, all } = made;
  const registered = all.filter(({ data }) => data.buyer.gstin);
  const others = all.filter(({ data }) => !data.buyer.gstin);
  const hsn = filled({ hsn_b2b: sacLines(registered), hsn_b2c: sacLines(others) });
  const series = seriesOf(made);
  return {
    gstin,
    fp: period,
    ...filled({
      b2b: byBuyer(sections.b2b).map(([ctin, group]) => ({
        ctin,
        inv: group.map((one) => ({ ...invoiceFacts(one), ...registeredFacts(one) })),
      })),
      b2cl: byPlace(sections.b2cl).map(([pos, group]) => ({
        pos,
        inv: group.map((one) => ({ ...invoiceFacts(one), itms: itemsOf(one) })),
      })),
      b2cs: byState(sections.b2cs).map((line) => ({
        sply_ty: line.interState ? 'INTER' : 'INTRA',
        pos: line.pos,
        typ: 'OE',
        rt: line.rate,
        txval: inRupees(line.taxablePaise),
        ...taxes(line, line.interState),
      })),
      cdnr: byBuyer(sections.cdnr).map(([ctin, group]) => ({
        ctin,
        nt: group.map((one) => ({ ...noteFacts(one), ...registeredFacts(one) })),
      })),
      cdnur: sections.cdnur.map((one) => ({
        typ: 'B2CL',
        ...noteFacts(one),
        itms: itemsOf(one),
      })),
    }),
    ...(Object.keys(hsn).length > 0 ? { hsn } : {}),
    ...(series.length > 0
      ? {
          doc_issue: {
            doc_det: series.map(({ doc_num, doc_typ, runs }) => ({
              doc_num,
              doc_typ,
              docs: runs.map(({ from, to, count }, at) => ({
                num: at + 1,
                from,
                to,
                totnum: count,
                cancel: 0,
                net_issue: count,
              })),
            })),
          },
        }
      : {}),
  };
}
