import { randomInt, randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import type { Payment } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { karnataka, payerOf } from '@/lib/testing/billing';
import { type AgreedQuote, agree } from '../agreed-quote';
import { fiscalYear } from '../document-number';
import { rupeesOf } from '../money';
import { makeQuote } from '../quote';
import type { BillingDetails } from '../schemas';
import { seller } from '../seller';
import { issueInvoice } from './issue-invoice';

// a series and a year that no other run has
const prefix = `Z${randomInt(36 ** 2)
  .toString(36)
  .padStart(2, '0')
  .toUpperCase()}`;
const year = 2040 + randomInt(50);
const at = new Date(`${year}-06-01T06:00:00Z`);
const numberOf = (n: number) =>
  `${prefix}/${year % 100}-${(year + 1) % 100}/${String(n).padStart(6, '0')}`;
const wanted = (count: number) => Array.from({ length: count }, (_, n) => numberOf(n + 1));

let quote: AgreedQuote;
let payments: Payment[];
beforeAll(async () => {
  const details = karnataka as BillingDetails;
  const asked = makeQuote({ planId: 'starter', cycle: 'monthly' }, null, details, seller(), at);
  quote = agree(asked, details, { ...seller(), prefix }) as AgreedQuote;
  const { userId } = await payerOf(null);
  const { totalPaise } = quote.gst;
  const paid = () => ({
    userId,
    merchantTransactionId: `MO-${randomUUID()}`,
    amount: rupeesOf(totalPaise),
    amountPaise: totalPaise,
    state: 'success',
    status: 'success',
    fulfilledAt: at,
  });
  payments = await withSystem((tx) =>
    tx.payment.createManyAndReturn({ data: Array.from({ length: 203 }, paid) }),
  );
});

const issue = (payment: Payment, undone = false, on = at) =>
  withSystem(async (tx) => {
    const { number } = await issueInvoice(tx, payment, quote, on);
    if (undone) throw new Error('undone');
    return number;
  });
const issued = async () => {
  const where = { invoiceNumber: { startsWith: `${prefix}/${year % 100}-` } };
  const rows = await withSystem((tx) => tx.invoice.findMany({ where }));
  return rows.map(({ invoiceNumber }) => invoiceNumber).sort();
};

test('two hundred invoices at once are numbered 1 to 200, though some are undone on the way', async () => {
  const waiting = payments.slice(3);
  const undone = expect.objectContaining({ message: 'undone' });
  // as many at once as there are connections: each holds the series until its transaction ends
  const issueMany = async () => {
    for (let payment = waiting.pop(); payment; payment = waiting.pop()) {
      if (waiting.length % 10 === 0) await expect(issue(payment, true)).rejects.toEqual(undone);
      await issue(payment);
    }
  };
  await Promise.all(Array.from({ length: 10 }, issueMany));
  expect(await issued()).toEqual(wanted(200));
});

test('a payment has one invoice; the second takes no number, and the next payment’s follows', async () => {
  await expect(issue(payments[3] as Payment)).rejects.toThrow();
  expect(await issue(payments[0] as Payment)).toBe(numberOf(201));
  expect(await issued()).toEqual(wanted(201));
});

test('a fiscal year begins at midnight in India, and with it the numbers', async () => {
  const [, last, first] = payments as [Payment, Payment, Payment];
  const eve = new Date(`${year}-03-31T18:29:59.999Z`);
  expect(await issue(last, false, eve)).toBe(`${prefix}/${(year - 1) % 100}-${year % 100}/000001`);
  // the year from this midnight on has had 201
  const midnight = new Date(eve.getTime() + 1);
  expect(await issue(first, false, midnight)).toBe(numberOf(202));
});

test('past the last lawful number nothing is issued', async () => {
  const full = withSystem(async (tx) => {
    const where = { series_fiscalYear: { series: prefix, fiscalYear: fiscalYear(at) } };
    await tx.documentSequence.update({ where, data: { lastNumber: 9_999_999 } });
    await issueInvoice(tx, payments[0] as Payment, quote, at);
  });
  await expect(full).rejects.toMatchObject({ code: 'unavailable' });
});

test('what is issued stays as it is: nobody may change it or take it away', async () => {
  const where = { invoiceNumber: numberOf(1) };
  const change = { data: { grandTotal: '1.00' }, where };
  await expect(withSystem((tx) => tx.invoice.updateMany(change))).rejects.toThrow();
  await expect(withSystem((tx) => tx.invoice.deleteMany({ where }))).rejects.toThrow();
  expect(await issued()).toHaveLength(202);
});
