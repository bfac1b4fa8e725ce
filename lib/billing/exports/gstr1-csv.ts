import { toCsv } from '@/lib/format/csv';
import { type IssuedDocument, inRupees, placeName, rateOf, supplyTypeOf } from './document';
import { type Return, seriesOf } from './gstr1';
import { dayMonthYear } from './period';
import { bySac, byState } from './summaries';

const supplyWords = {
  R: 'Regular B2B',
  SEWP: 'SEZ supplies with payment',
  SEWOP: 'SEZ supplies without payment',
};

const amounts = (document: IssuedDocument) => [
  rateOf(document),
  inRupees(document.data.gst.taxablePaise),
  0,
];
const facts = ({ data }: IssuedDocument) => ({
  head: [data.number, dayMonthYear(data.date)],
  value: inRupees(data.gst.totalPaise),
  place: placeName(data.placeOfSupply),
  buyer: [data.buyer.gstin, data.buyer.legalName],
});

type Cells = (string | number)[];
type Table = { head: string; rows: Cells[] };

const share = 'Applicable % of Tax Rate';
const sum = 'Rate,Taxable Value,Cess Amount';

function tablesOf(made: Return): Record<string, Table> {
  const { b2b, b2cl, b2cs, cdnr, cdnur } = made.sections;
  const registered = made.all.filter(({ data }) => data.buyer.gstin);
  const others = made.all.filter(({ data }) => !data.buyer.gstin);
  const sac = (documents: readonly IssuedDocument[]): Table => ({
    head: 'HSN,Description,UQC,Total Quantity,Total Value,Rate,Taxable Value,Integrated Tax Amount,Central Tax Amount,State/UT Tax Amount,Cess Amount',
    rows: bySac(documents).map((line) => [
      line.sac,
      '',
      'NA',
      0,
      inRupees(line.totalPaise),
      line.rate,
      inRupees(line.taxablePaise),
      inRupees(line.igstPaise),
      inRupees(line.cgstPaise),
      inRupees(line.sgstPaise),
      0,
    ]),
  });
  return {
    b2b: {
      head: `GSTIN/UIN of Recipient,Receiver Name,Invoice Number,Invoice date,Invoice Value,Place Of Supply,Reverse Charge,${share},Invoice Type,E-Commerce GSTIN,${sum}`,
      rows: b2b.map((one) => {
        const { head, value, place, buyer } = facts(one);
        const type = supplyWords[supplyTypeOf(one)];
        return [...buyer, ...head, value, place, 'N', '', type, '', ...amounts(one)];
      }),
    },
    b2cl: {
      head: `Invoice Number,Invoice date,Invoice Value,Place Of Supply,${share},${sum},E-Commerce GSTIN`,
      rows: b2cl.map((one) => {
        const { head, value, place } = facts(one);
        return [...head, value, place, '', ...amounts(one), ''];
      }),
    },
    b2cs: {
      head: `Type,Place Of Supply,${share},${sum},E-Commerce GSTIN`,
      rows: byState(b2cs).map(({ pos, rate, taxablePaise }) => [
        'OE',
        placeName(pos),
        '',
        rate,
        inRupees(taxablePaise),
        0,
        '',
      ]),
    },
    cdnr: {
      head: `GSTIN/UIN of Recipient,Receiver Name,Note Number,Note Date,Note Type,Place Of Supply,Reverse Charge,Note Supply Type,Note Value,${share},${sum}`,
      rows: cdnr.map((one) => {
        const { head, value, place, buyer } = facts(one);
        const type = supplyWords[supplyTypeOf(one)];
        return [...buyer, ...head, 'C', place, 'N', type, value, '', ...amounts(one)];
      }),
    },
    cdnur: {
      head: `UR Type,Note Number,Note Date,Note Type,Place Of Supply,Note Value,${share},${sum}`,
      rows: cdnur.map((one) => {
        const { head, value, place } = facts(one);
        return ['B2CL', ...head, 'C', place, value, '', ...amounts(one)];
      }),
    },
    hsn_b2b: sac(registered),
    hsn_b2c: sac(others),
    docs: {
      head: 'Nature of Document,Sr. No. From,Sr. No. To,Total Number,Cancelled',
      rows: seriesOf(made).flatMap(({ doc_typ, runs }) =>
        runs.map(({ from, to, count }) => [doc_typ, from, to, count, 0]),
      ),
    },
  };
}

/**
 * Each section that holds something as CSV, by the section's name, with the columns of the templates of
 * the GST offline tool, so that its import takes them. Source: GSTN, Returns Offline Tool, GSTR-1 CSV templates.
 */
export function gstr1Csv(made: Return): { section: string; csv: string }[] {
  return Object.entries(tablesOf(made))
    .filter(([, { rows }]) => rows.length > 0)
    .map(([section, { head, rows }]) => ({ section, csv: toCsv([head.split(','), ...rows]) }));
}
