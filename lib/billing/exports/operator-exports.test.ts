import { unzipSync } from 'fflate';
import { beforeAll, expect, test } from 'vitest';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { payerOf } from '@/lib/testing/billing';
import { keepSale } from '@/lib/testing/documents';
import { exportGstr1 } from './export-gstr1';
import { exportRegister } from './export-register';
import { exportYear } from './export-year';
import { listExportPeriods } from './read-all';

// a year in which no other test sells much
const date = '2035-07-10T06:30:00.000Z';
let operator: Ctx;
const sold: Awaited<ReturnType<typeof keepSale>>[] = [];

beforeAll(async () => {
  operator = await payerOf(null);
  await withSystem((tx) => tx.operator.create({ data: { userId: operator.userId } }));
  sold.push(
    await keepSale(await payerOf(), { n: 1, date }),
    await keepSale(await payerOf(), { n: 2, date, pos: '27', gstin: '27AAPFU0939F1ZV', back: 100 }),
  );
});

const zipOf = async (content: string | AsyncGenerator<Uint8Array>) => {
  if (typeof content === 'string') throw new Error('not a zip');
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Object.keys(unzipSync(Buffer.concat(chunks))).sort();
};

test('nothing is here for who is no operator', async () => {
  const ctx = await payerOf();
  const gone = { code: 'not_found' };
  await expect(exportRegister(ctx, { of: '2035-36' })).rejects.toMatchObject(gone);
  await expect(exportYear(ctx, { year: '2035-36' })).rejects.toMatchObject(gone);
  await expect(exportGstr1(ctx, { period: '072035', format: 'json' })).rejects.toMatchObject(gone);
  await expect(listExportPeriods(ctx, new Date(date))).rejects.toMatchObject(gone);
});

test('the operator takes everybody’s register, and the audit log says so', async () => {
  for (const of of ['2035-36', '072035']) {
    const { name, csv } = await exportRegister(operator, { of });
    expect(name).toBe(`register-${of}.csv`);
    for (const { number } of sold) expect(csv).toContain(number);
    expect(csv).toContain(sold[1]?.note);
  }
  expect(
    (await exportRegister(operator, { of: '082035' })).csv.trimEnd().split('\r\n'),
  ).toHaveLength(1);
  await expect(exportRegister(operator, { of: '2035-37' })).rejects.toThrow(/fiscal year/);
  const audited = await withUser(operator, (tx) =>
    tx.auditLog.findMany({ where: { userId: operator.userId, action: 'billing.exported' } }),
  );
  expect(audited.map(({ newValue }) => newValue)).toEqual(
    expect.arrayContaining([{ what: 'register', of: '072035' }]),
  );
});

test('GSTR-1 is the portal’s JSON, or a zip with its sections', async () => {
  const { name, content } = await exportGstr1(operator, { period: '072035', format: 'json' });
  expect(name).toBe('GSTR1_29AAGCB7383J1Z4_072035.json');
  const json = JSON.parse(String(content));
  const numbers = json.b2b[0].inv.map(({ inum }: { inum: string }) => inum);
  expect(numbers).toContain(sold[1]?.number);
  expect(numbers).not.toContain(sold[0]?.number);
  expect(json.b2cs).toHaveLength(1);
  const zip = await exportGstr1(operator, { period: '072035', format: 'csv', gstin: '' });
  expect(zip.name).toBe('GSTR1_29AAGCB7383J1Z4_072035.zip');
  expect(await zipOf(zip.content)).toEqual(
    [name, 'b2b.csv', 'b2cs.csv', 'cdnr.csv', 'docs.csv', 'hsn_b2b.csv', 'hsn_b2c.csv'].sort(),
  );
  const stranger = { period: '072035', format: 'json', gstin: '27AAPFU0939F1ZV' } as const;
  await expect(exportGstr1(operator, stranger)).rejects.toMatchObject({ code: 'invalid' });
});

test('the zip of a year holds everybody’s documents as PDF', async () => {
  const { name, zip } = await exportYear(operator, { year: '2035-36' });
  expect(name).toBe('muhurat-2035-36.zip');
  const names = await zipOf(zip);
  for (const { number } of sold) {
    expect(names).toContain(`invoices/${number.replaceAll('/', '-')}.pdf`);
  }
  expect(names).toContain(`credit-notes/${sold[1]?.note?.replaceAll('/', '-')}.pdf`);
  expect((await listExportPeriods(operator, new Date(date))).years[0]).toBe('2035-36');
});
