import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { noteOn, saleOf } from '@/lib/testing/documents';
import { type IssuedDocument, invoiceOf, sectionOf } from './document';
import { gstr1Json, returnOf } from './gstr1';
import { gstr1Csv } from './gstr1-csv';
import { periodsFrom, periodsOfYear, returnPeriodOf, returnPeriodSchema } from './period';
import { registerCsv } from './register';
import { runsOf } from './summaries';

const mine = { gstin: '29AAGCB7383J1Z4', period: '112026' };
const maharashtra = '27AAPFU0939F1ZV';
const zone = '29AABCU9603R1ZJ';

const intra = saleOf({ n: 1 });
const inter = saleOf({ n: 2, pos: '27' });
const registered = saleOf({ n: 3, pos: '27', gstin: maharashtra });
const neighbour = saleOf({ n: 4, gstin: '29AAGCB7383J1Z4', taxable: 99_900 });
const sezPaid = saleOf({ n: 5, gstin: zone, sez: true });
const sezLut = saleOf({ n: 6, gstin: zone, sez: true, lut: 'AD290326000001X' });
const large = saleOf({ n: 7, pos: '07', taxable: 24_999_000 });
const notes = [
  noteOn(intra, 1, 100_000),
  noteOn(registered, 2, 176_941),
  noteOn(large, 3, 1_000_000),
  noteOn(sezLut, 4, 50_000),
];
const sold = [intra, inter, registered, neighbour, sezPaid, sezLut, large];
const all: IssuedDocument[] = [...sold, ...notes];
const made = returnOf(all, mine);
const json = gstr1Json(made);
const csv = new Map(gstr1Csv(made).map(({ section, csv: text }) => [section, text]));
const linesOf = (text = '') => text.replace('\ufeff', '').trimEnd().split('\r\n');

test('GSTR-1 as the portal takes it: registered buyers by GSTIN, with the type of a zone', () => {
  expect(json.gstin).toBe('29AAGCB7383J1Z4');
  expect(json.fp).toBe('112026');
  expect(json.b2b?.map(({ ctin }) => ctin)).toEqual([maharashtra, '29AABCU9603R1ZJ', mine.gstin]);
  expect(json.b2b?.[0]?.inv).toEqual([
    {
      inum: 'MH/26-27/000003',
      idt: '22-11-2026',
      val: 3538.82,
      pos: '27',
      rchrg: 'N',
      inv_typ: 'R',
      itms: [{ num: 1, itm_det: { rt: 18, txval: 2999, iamt: 539.82, csamt: 0 } }],
    },
  ]);
  expect(json.b2b?.[1]?.inv.map(({ inv_typ, itms }) => [inv_typ, itms[0]?.itm_det])).toEqual([
    ['SEWP', { rt: 18, txval: 2999, iamt: 539.82, csamt: 0 }],
    ['SEWOP', { rt: 0, txval: 2999, iamt: 0, csamt: 0 }],
  ]);
  expect(json.b2b?.[2]?.inv[0]?.itms[0]?.itm_det).toEqual({
    rt: 18,
    txval: 999,
    camt: 89.91,
    samt: 89.91,
    csamt: 0,
  });
});

test('others by state and rate, refunds taken off; large ones to other states by themselves', () => {
  expect(json.b2cs).toEqual([
    {
      sply_ty: 'INTER',
      pos: '27',
      typ: 'OE',
      rt: 18,
      txval: 2999,
      iamt: 539.82,
      csamt: 0,
    },
    {
      sply_ty: 'INTRA',
      pos: '29',
      typ: 'OE',
      rt: 18,
      txval: 2151.54,
      camt: 193.64,
      samt: 193.64,
      csamt: 0,
    },
  ]);
  expect(json.b2cl).toEqual([
    {
      pos: '07',
      inv: [
        {
          inum: 'MH/26-27/000007',
          idt: '22-11-2026',
          val: 294988.2,
          itms: [{ num: 1, itm_det: { rt: 18, txval: 249990, iamt: 44998.2, csamt: 0 } }],
        },
      ],
    },
  ]);
});

test('credit notes of registered buyers, and of large invoices to others', () => {
  expect(json.cdnr?.[0]).toEqual({
    ctin: maharashtra,
    nt: [
      {
        ntty: 'C',
        nt_num: 'MHC/26-27/000002',
        nt_dt: '25-11-2026',
        val: 1769.41,
        pos: '27',
        rchrg: 'N',
        inv_typ: 'R',
        itms: [{ num: 1, itm_det: { rt: 18, txval: 1499.5, iamt: 269.91, csamt: 0 } }],
      },
    ],
  });
  expect(json.cdnr?.[1]?.nt[0]).toMatchObject({ inv_typ: 'SEWOP', val: 500 });
  expect(json.cdnur).toEqual([
    {
      typ: 'B2CL',
      ntty: 'C',
      nt_num: 'MHC/26-27/000003',
      nt_dt: '25-11-2026',
      val: 10000,
      pos: '07',
      itms: [{ num: 1, itm_det: { rt: 18, txval: 8474.58, iamt: 1525.42, csamt: 0 } }],
    },
  ]);
});

test('services by code and rate, and the series of numbers', () => {
  expect(json.hsn?.hsn_b2b?.map(({ hsn_sc, rt }) => [hsn_sc, rt])).toEqual([
    ['997331', 0],
    ['997331', 18],
  ]);
  expect(json.doc_issue?.doc_det).toEqual([
    {
      doc_num: 1,
      doc_typ: 'Invoices for outward supply',
      docs: [
        {
          num: 1,
          from: 'MH/26-27/000001',
          to: 'MH/26-27/000007',
          totnum: 7,
          cancel: 0,
          net_issue: 7,
        },
      ],
    },
    {
      doc_num: 5,
      doc_typ: 'Credit Note',
      docs: [
        {
          num: 1,
          from: 'MHC/26-27/000001',
          to: 'MHC/26-27/000004',
          totnum: 4,
          cancel: 0,
          net_issue: 4,
        },
      ],
    },
  ]);
  expect(runsOf(['B/26-27/000002', 'A/26-27/000003', 'A/26-27/000001', 'A/26-27/000002'])).toEqual([
    { from: 'A/26-27/000001', to: 'A/26-27/000003', count: 3 },
    { from: 'B/26-27/000002', to: 'B/26-27/000002', count: 1 },
  ]);
  expect(runsOf(['A/26-27/000001', 'A/26-27/000003'])).toHaveLength(2);
});

test('each section as CSV has the columns of the offline tool', () => {
  expect([...csv.keys()]).toEqual([
    'b2b',
    'b2cl',
    'b2cs',
    'cdnr',
    'cdnur',
    'hsn_b2b',
    'hsn_b2c',
    'docs',
  ]);
  expect(linesOf(csv.get('b2b'))[1]).toBe(
    `"${maharashtra}","Bhujodi Lamp House","MH/26-27/000003","22-Nov-2026",3538.82,"27-Maharashtra","N","","Regular B2B","",18,2999,0`,
  );
  expect(linesOf(csv.get('b2cs')).slice(1)).toEqual([
    '"OE","27-Maharashtra","",18,2999,0,""',
    '"OE","29-Karnataka","",18,2151.54,0,""',
  ]);
  expect(linesOf(csv.get('docs'))[1]).toBe(
    '"Invoices for outward supply","MH/26-27/000001","MH/26-27/000007",7,0',
  );
  for (const text of csv.values()) {
    const [head = '', ...rows] = linesOf(text);
    for (const row of rows) expect(row.split(',')).toHaveLength(head.split(',').length);
  }
});

test('an empty month is a return of its own, and says nothing else', () => {
  const empty = returnOf(all, { ...mine, period: '102026' });
  expect(gstr1Json(empty)).toEqual({ gstin: mine.gstin, fp: '102026' });
  expect(gstr1Csv(empty)).toEqual([]);
});

describe('which section', () => {
  test.each([
    ['2026-11-22T06:30:00.000Z', 8_474_576, 'b2cs'], // exactly ₹1,00,000
    ['2026-11-22T06:30:00.000Z', 8_474_600, 'b2cl'], // ₹1,00,000.28
    ['2024-07-31T18:29:59.999Z', 8_474_600, 'b2cs'],
    ['2024-07-31T18:30:00.000Z', 8_474_600, 'b2cl'],
    ['2024-07-31T18:29:59.999Z', 21_186_500, 'b2cl'],
  ])('an invoice of %s over %s paise to another state: %s', (date, taxable, section) => {
    const sale = saleOf({ n: 1, pos: '27', taxable, date });
    expect(sectionOf(sale)).toBe(section);
    const note = noteOn(sale, 1, 100);
    expect(sectionOf(note)).toBe(section === 'b2cl' ? 'cdnur' : 'b2cs');
  });

  test('at home no invoice is large', () => {
    expect(sectionOf(saleOf({ n: 1, taxable: 24_999_000 }))).toBe('b2cs');
  });
});

const sale = fc.record({
  taxable: fc.integer({ min: 100, max: 30_000_000 }),
  pos: fc.constantFrom('29' as const, '27' as const, '07' as const, '04' as const),
  gstin: fc.constantFrom('', maharashtra, zone),
  zone: fc.boolean(),
  lut: fc.constantFrom(null, 'AD29'),
  refund: fc.option(fc.integer({ min: 1, max: 100 }), { nil: null }),
});

/** Adds the figures of every line, in paise, so that nothing is lost to rounding. */
const paise = (rupees: number | undefined) => Math.round((rupees ?? 0) * 100);
type Amounts = { txval: number; iamt?: number; camt?: number; samt?: number };
const add = (lines: readonly Amounts[], sign = 1) =>
  lines.reduce(
    (sum, { txval, iamt, camt, samt }) => ({
      taxable: sum.taxable + sign * paise(txval),
      tax: sum.tax + sign * (paise(iamt) + paise(camt) + paise(samt)),
    }),
    { taxable: 0, tax: 0 },
  );

test('sections part the documents, and come to what the register comes to', () => {
  fc.assert(
    fc.property(fc.array(sale, { maxLength: 25 }), (sales) => {
      const documents = sales.flatMap((one, at): IssuedDocument[] => {
        const sez = one.zone && one.gstin !== '';
        const issued = saleOf({ ...one, n: at + 1, sez });
        if (one.refund === null) return [issued];
        const back = Math.ceil((issued.data.gst.totalPaise * one.refund) / 100);
        return [issued, noteOn(issued, at + 1, back)];
      });
      const whole = returnOf(documents, mine);
      const parted = Object.values(whole.sections).flat();
      expect(parted).toHaveLength(documents.length);
      expect(new Set(parted.map(({ data }) => data.number)).size).toBe(documents.length);

      const { b2b = [], b2cl = [], b2cs = [], cdnr = [], cdnur = [], hsn } = gstr1Json(whole);
      const plus = [...b2b, ...b2cl]
        .flatMap(({ inv }) => inv)
        .flatMap(({ itms }) => itms as { itm_det: Amounts }[]);
      const minus = [...cdnr.flatMap(({ nt }) => nt), ...cdnur].flatMap(
        ({ itms }) => itms as { itm_det: Amounts }[],
      );
      const parts = [
        add(plus.map(({ itm_det }) => itm_det)),
        add(b2cs),
        add(
          minus.map(({ itm_det }) => itm_det),
          -1,
        ),
      ];
      const [, ...rows] = linesOf(registerCsv(documents)).map((line) =>
        line.split('",').join(',').split(','),
      );
      expect(rows).toHaveLength(documents.length);
      const expected = { taxable: 0, tax: 0 };
      for (const { kind, data } of documents) {
        const sign = kind === 'invoice' ? 1 : -1;
        expected.taxable += sign * data.gst.taxablePaise;
        expected.tax += sign * (data.gst.cgstPaise + data.gst.sgstPaise + data.gst.igstPaise);
      }
      const total = parts.reduce((a, b) => ({
        taxable: a.taxable + b.taxable,
        tax: a.tax + b.tax,
      }));
      expect(total).toEqual(expected);
      expect(add([...(hsn?.hsn_b2b ?? []), ...(hsn?.hsn_b2c ?? [])])).toEqual(expected);
    }),
  );
});

test('the register sums to what was sold, with what was refunded negative', () => {
  const [head = '', ...rows] = linesOf(registerCsv(all));
  const names = head.replaceAll('"', '').split(',');
  const cells = rows.map((row) =>
    [...row.matchAll(/"((?:[^"]|"")*)"|([^,"]+)/g)].map((match) => match[1] ?? match[2] ?? ''),
  );
  const column = (name: string) => cells.map((row) => row[names.indexOf(name)] ?? '');
  const total = (name: string) => column(name).reduce((sum, cell) => sum + paise(Number(cell)), 0);
  const sum = (part: 'taxablePaise' | 'totalPaise' | 'igstPaise' | 'cgstPaise') =>
    all.reduce((n, { kind, data }) => n + (kind === 'invoice' ? 1 : -1) * data.gst[part], 0);
  expect(rows).toHaveLength(all.length);
  expect(cells.every((row) => row.length === names.length)).toBe(true);
  expect(total('Taxable value')).toBe(sum('taxablePaise'));
  expect(total('CGST')).toBe(sum('cgstPaise'));
  expect(total('SGST/UTGST')).toBe(sum('cgstPaise'));
  expect(total('IGST')).toBe(sum('igstPaise'));
  expect(total('Total')).toBe(sum('totalPaise'));
  expect(rows[0]).toBe(
    '"Invoice","MH/26-27/000001","2026-11-22","Bhujodi Lamp House","","Karnataka","29-Karnataka","Intra-state","997331","Muhurat starter, monthly, 2026-11-22 to 2026-12-22",18,2999,269.91,269.91,0,0,3538.82,"T1","MO-1","UPI","","","","29AAGCB7383J1Z4"',
  );
  expect(rows.find((row) => row.includes('MHC/26-27/000002'))).toContain(
    ',-1499.5,0,0,-269.91,0,-1769.41,"T3","MO-3","UPI","MH/26-27/000003","2026-11-22","Not used"',
  );
  expect(invoiceOf(notes[0] as IssuedDocument)).toBe(intra.data);
});

test('a name that a spreadsheet would run is text in every file', () => {
  const trap = saleOf({ n: 1, gstin: maharashtra, pos: '27', legalName: '=HYPERLINK("x")' });
  const [b2b] = gstr1Csv(returnOf([trap], mine));
  for (const text of [registerCsv([trap]), b2b?.csv]) {
    expect(text).toContain(`"'=HYPERLINK(""x"")"`);
  }
});

describe('return periods', () => {
  test('are months in India', () => {
    expect(returnPeriodOf('2026-10-31T18:29:59.999Z')).toBe('102026');
    expect(returnPeriodOf('2026-10-31T18:30:00.000Z')).toBe('112026');
    expect(periodsOfYear('2026-27')).toEqual(
      '042026 052026 062026 072026 082026 092026 102026 112026 122026 012027 022027 032027'.split(
        ' ',
      ),
    );
    expect(periodsFrom(new Date('2026-03-20T00:00:00Z'), new Date('2026-05-02T00:00:00Z'))).toEqual(
      { years: ['2026-27', '2025-26'], periods: ['052026', '042026', '032026'] },
    );
  });
  test.each(['132026', '002026', '11-2026', '', '1120266'])('%j is none', (text) => {
    expect(returnPeriodSchema.safeParse(text).success).toBe(false);
  });
});
