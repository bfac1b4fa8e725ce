import { expect, test } from 'vitest';
import { karnataka } from '@/lib/testing/billing';
import { textOfPdf } from '@/lib/testing/pdf';
import { computeGst } from '../gst';
import type { BillingDetails } from '../schemas';
import { amountInWords } from './amount-in-words';
import { renderCreditNote, renderInvoice } from './render-pdf';
import type { InvoiceData } from './types';

const seller = {
  name: 'Muhurat',
  gstin: '29AAGCB7383J1Z4',
  stateCode: '29',
  address: '14 Residency Road, Bengaluru 560025',
  sac: '997331',
  lut: null,
  prefix: 'MH',
} as const;

const invoiceOf = (change: Partial<InvoiceData> = {}): InvoiceData => ({
  number: 'MH/26-27/000001',
  date: '2026-11-22T06:30:00.000Z',
  seller,
  buyer: karnataka as BillingDetails,
  placeOfSupply: '29',
  planId: 'growth',
  cycle: 'monthly',
  periodStart: '2026-11-22T06:30:00.000Z',
  periodEnd: '2026-12-22T06:30:00.000Z',
  listPaise: 999_900,
  creditPaise: 0,
  gst: computeGst({ taxablePaise: 999_900 }, { supplierState: '29', placeOfSupply: '29' }),
  payment: { merchantOrderId: 'MO-1', transactionId: 'T1', method: 'UPI_QR' },
  ...change,
});

test('an invoice says every particular of rule 46, with rupees in Indian grouping', async () => {
  const text = await textOfPdf(await renderInvoice(invoiceOf()));
  for (const said of [
    'Tax invoice',
    'MH/26-27/000001',
    '22 Nov 2026',
    'Muhurat',
    '14 Residency Road, Bengaluru 560025',
    'GSTIN: 29AAGCB7383J1Z4',
    'Bhujodi Lamp House',
    '4 Weavers’ Lane, Bengaluru, 560001',
    'Not registered for GST',
    'State: Karnataka (29)',
    'Place of supply: Karnataka (29)',
    'Muhurat Growth, one month, 22 Nov 2026 to 22 Dec 2026',
    'SAC 997331',
    'Taxable value',
    '₹9,999.00',
    'CGST 9 %',
    'SGST 9 %',
    '₹899.91',
    '₹11,798.82',
    'Eleven Thousand Seven Hundred Ninety Eight Rupees And Eighty Two Paise Only',
    'order MO-1, transaction T1',
    'Tax is not payable on reverse charge.',
  ]) {
    expect(text).toContain(said);
  }
  expect(text).not.toContain('¹');
  expect(text).not.toContain('IGST');
});

test('an invoice to another state, with a credit, a round-off and a name in Devanagari', async () => {
  const gst = computeGst({ inclusivePaise: 50_000 }, { supplierState: '29', placeOfSupply: '29' });
  const buyer = {
    ...karnataka,
    legalName: 'भुजोड़ी दीप गृह',
    gstin: '29AAGCB7383J1Z4',
  } as BillingDetails;
  const text = await textOfPdf(await renderInvoice(invoiceOf({ buyer, gst, creditPaise: 100 })));
  expect(text).toContain('Round-off');
  expect(text).toContain('-₹0.01');
  expect(text).toContain('Less: unused part of the earlier plan');
  expect(text).toContain('GSTIN: 29AAGCB7383J1Z4');
  const inter = invoiceOf({
    placeOfSupply: '27',
    gst: computeGst({ taxablePaise: 99_900 }, { supplierState: '29', placeOfSupply: '27' }),
  });
  expect(await textOfPdf(await renderInvoice(inter))).toContain('IGST 18 %');
});

test.each([
  [
    'AD290326000001X',
    'without payment of integrated tax. LUT: AD290326000001X.',
    'IGST 0 %',
    '999.00',
  ],
  [null, 'for authorised operations on payment of integrated tax.', 'IGST 18 %', '1,178.82'],
])('an invoice to a special economic zone says how it is supplied: LUT %s', async (...given) => {
  const [lut, endorsement, tax, total] = given;
  const zone = { supplierState: '29', placeOfSupply: '29', sez: true, lut: lut !== null } as const;
  const buyer = { ...karnataka, sez: true, gstin: '29AABCU9603R1ZJ' } as BillingDetails;
  const gst = computeGst({ taxablePaise: 99_900 }, zone);
  const text = await textOfPdf(
    await renderInvoice(invoiceOf({ buyer, gst, seller: { ...seller, lut } })),
  );
  for (const said of ['Supply to special economic zone', endorsement, tax])
    expect(text).toContain(said);
  expect(text).toMatch(new RegExp(`Total ?₹${total}`));
  expect(text).not.toContain('CGST 9 %');
});

test('inside a union territory the other half is UTGST', async () => {
  const inside = { supplierState: '04', placeOfSupply: '04' } as const;
  const gst = computeGst({ taxablePaise: 99_900 }, inside);
  const text = await textOfPdf(await renderInvoice(invoiceOf({ placeOfSupply: '04', gst })));
  expect(text).toContain('UTGST 9 %');
  expect(text).toContain('Place of supply: Chandigarh (04)');
  expect(text).not.toMatch(/\bSGST/);
});

test('the same invoice is the same bytes', async () => {
  const [first, second] = [await renderInvoice(invoiceOf()), await renderInvoice(invoiceOf())];
  expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true);
});

test('a credit note names its invoice and its reason', async () => {
  const { buyer, placeOfSupply, gst } = invoiceOf();
  const note = await renderCreditNote({
    number: 'MHC/26-27/000001',
    date: '2026-11-25T06:30:00.000Z',
    seller,
    buyer,
    placeOfSupply,
    gst,
    invoice: { number: 'MH/26-27/000001', date: '2026-11-22T06:30:00.000Z' },
    reason: 'Two of three seats were not used',
  });
  const text = await textOfPdf(note);
  expect(text).toContain('Against invoice MH/26-27/000001 of 22 Nov 2026');
  expect(text).toContain('Reason: Two of three seats were not used');
  expect(text).toContain('Credited in all');
});

test.each([
  [1_179_882, 'Eleven Thousand Seven Hundred Ninety Eight Rupees And Eighty Two Paise Only'],
  [10_000_000, 'One Lakh Rupees Only'],
  [
    1_234_567_890,
    'One Crore Twenty Three Lakh Forty Five Thousand Six Hundred Seventy Eight Rupees And Ninety Paise Only',
  ],
])('%s paise in words', (paise, words) => {
  expect(amountInWords(paise)).toBe(words);
});
