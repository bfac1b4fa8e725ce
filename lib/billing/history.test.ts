import { beforeEach, expect, test } from 'vitest';
import type { Ctx } from '@/lib/platform/ctx';
import { payerOf } from '@/lib/testing/billing';
import { keepSale } from '@/lib/testing/documents';
import { listDocuments } from './documents/list-documents';
import { type HistoryFilters, listBillingYears, ownRegister } from './history';
import { listPayments } from './payments';

const now = new Date('2031-08-01T00:00:00Z');
let ctx: Ctx;
let early: Awaited<ReturnType<typeof keepSale>>;
let late: Awaited<ReturnType<typeof keepSale>>;

beforeEach(async () => {
  ctx = await payerOf();
  early = await keepSale(ctx, { n: 1, date: '2030-03-31T18:29:00.000Z', legalName: 'Kutch Looms' });
  late = await keepSale(ctx, {
    n: 2,
    date: '2030-03-31T18:30:00.000Z',
    state: 'partially_refunded',
    back: 100_000,
  });
});

const found = async (filters: HistoryFilters) => ({
  documents: (await listDocuments(ctx, filters)).map(({ number }) => number).sort(),
  payments: (await listPayments(ctx, filters)).map(({ reference }) => reference).sort(),
});
const paid = ({ order }: { order: string }) => order.replace('MO-', 'T-');

test('payments and documents are found by fiscal year, state and text', async () => {
  const note = late.note ?? '';
  const lateDocuments = [late.number, note].sort();
  expect(await found({})).toEqual({
    documents: [early.number, ...lateDocuments].sort(),
    payments: [paid(early), paid(late)].sort(),
  });
  expect(await found({ year: '2029-30' })).toEqual({
    documents: [early.number],
    payments: [paid(early)],
  });
  expect(await found({ year: '2030-31' })).toEqual({
    documents: lateDocuments,
    payments: [paid(late)],
  });
  expect(await found({ state: 'partially_refunded' })).toEqual({
    documents: lateDocuments,
    payments: [paid(late)],
  });
  expect(await found({ state: 'failed' })).toEqual({ documents: [], payments: [] });
  expect((await found({ text: 'kutch l' })).documents).toEqual([early.number]);
  expect((await found({ text: note.toLowerCase() })).documents).toEqual([note]);
  expect((await found({ text: late.number })).documents).toEqual(lateDocuments);
  expect((await found({ text: late.order.toLowerCase() })).payments).toEqual([paid(late)]);
  expect(await found({ text: "'; drop table invoices --" })).toEqual({
    documents: [],
    payments: [],
  });
});

test('the years begin with the first payment; before one there is the present year', async () => {
  expect(await listBillingYears(ctx, now)).toEqual(['2031-32', '2030-31', '2029-30']);
  expect(await listBillingYears(await payerOf(), now)).toEqual(['2031-32']);
});

test('a person’s register holds the documents that were found, and nobody else’s', async () => {
  const all = await ownRegister(ctx, {}, now);
  expect(all.name).toBe('muhurat-to-2031-32.csv');
  expect(all.csv.trimEnd().split('\r\n')).toHaveLength(4);
  const one = await ownRegister(ctx, { year: '2029-30' }, now);
  expect(one.name).toBe('muhurat-2029-30.csv');
  expect(one.csv).toContain(early.number);
  expect(one.csv).not.toContain(late.number);
  expect((await ownRegister(await payerOf(), {}, now)).csv.trimEnd().split('\r\n')).toHaveLength(1);
});
