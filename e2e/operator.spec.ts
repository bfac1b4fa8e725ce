import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { Download, Locator, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { awaitPayment, grantOperator } from '@/lib/billing';
import { todayInIst } from '@/lib/format';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { env } from '@/lib/platform/env';
import { connectShort, orderOf, payerOf } from '@/lib/testing/billing';
import { textOfPdf } from '@/lib/testing/pdf';
import { Simulator } from '@/lib/testing/phonepe';
import { createPerson } from '@/lib/testing/tenant';
import { expect, refusedRequest, test } from './fixtures';

const simulator = new Simulator();
const phonepe = () => {
  simulator.url = env().PHONEPE_SIMULATOR_URL;
  return simulator;
};
/** What `npm run operator -- grant` does. */
async function operator() {
  const person = await createPerson({ name: 'Kavya Nair' });
  await grantOperator(person.email);
  return person;
}
async function pay(ctx: Ctx, { id, order }: { id: string; order: string }) {
  await phonepe().settle(order, 'COMPLETED');
  return awaitPayment(ctx, id);
}
const rowOf = (page: Page, text: string) => page.getByRole('row').filter({ hasText: text });
async function saved(page: Page, press: Locator): Promise<{ name: string; bytes: Buffer }> {
  const started: Promise<Download> = page.waitForEvent('download');
  await press.click();
  const file = await started;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

test('a payment of another amount is accepted; the payer upgrades, and has a part of it back', async ({
  openBrowser,
}) => {
  const payer = await payerOf();
  const first = await orderOf(payer, {}, connectShort(env().PHONEPE_SIMULATOR_URL));
  expect((await pay(payer, first)).state).toBe('review');

  const page = await openBrowser(await operator());
  await page.goto('/operator');
  const asked = rowOf(page, first.order);
  await asked.getByRole('button', { name: 'Accept as paid' }).click();
  const ruling = page.getByRole('dialog', {
    name: `Accept the payment of ${payer.email} as paid?`,
  });
  await expect(ruling).toContainText('Agreed: ₹3,538.82. Received: ₹3,438.82.');
  const accept = ruling.getByRole('button', { name: 'Accept as paid' });
  await accept.click();
  await expect(ruling.getByRole('alert').first()).toContainText('Say why, in a few words');
  await ruling.getByLabel('Why').fill('The other ₹100 came by bank transfer.');
  await accept.click();
  await expect(page.getByText('Accepted: the plan holds')).toBeVisible();
  await expect(asked).toHaveCount(0);

  await page.goto('/operator/webhooks');
  const news = rowOf(page, first.order).first();
  await news.getByRole('button', { name: /^Replay/ }).click();
  await expect(page.getByText('PhonePe was asked again.')).toBeVisible();
  await expect(news).toContainText('payment success');

  const own = await openBrowser(payer);
  await own.goto('/account/billing/plan?plan=growth');
  const quote = own.getByRole('region', { name: 'What it comes to' });
  await expect(quote).toContainText('Unused part of the present plan');
  await own.getByRole('button', { name: /^Pay ₹[\d,.]+ with PhonePe$/ }).click();
  await own.getByRole('button', { name: /^Pay ₹/ }).click();
  await own.getByRole('link', { name: 'To billing' }).click();
  const plan = own.getByRole('region', { name: 'Your plan' });
  await expect(plan).toContainText('Growth, paid by the month. Paid until');

  await page.goto(`/operator/payments?q=${payer.email}`);
  const upgrade = page.getByRole('row', { name: /Growth, paid by the month/ });
  await upgrade.getByRole('button', { name: 'Refund' }).click();
  const refund = page.getByRole('dialog', { name: `Refund the payment of ${payer.email}?` });
  await refund.getByLabel('Why').fill('A week of it could not be used.');
  await refund.getByLabel('Amount in rupees').fill('2,00,000');
  await refund.getByRole('button', { name: 'Refund' }).click();
  await expect(refund.getByRole('alert').first()).toContainText('may still be refunded');
  await refund.getByLabel('Amount in rupees').fill('1180');
  await refund.getByRole('button', { name: 'Refund' }).click();
  await expect(refund).toHaveCount(0);
  await expect(async () => {
    await page.reload();
    await expect(upgrade).toContainText('Refund of ₹1,180.00 completed.', { timeout: 1_000 });
  }).toPass();

  await own.reload();
  const documents = own.getByRole('table', { name: 'Invoices and credit notes' });
  const [note] = await documents.getByRole('row', { name: /Credit note on MH\// }).all();
  const number = (await note?.getByRole('link').textContent()) ?? '';
  const pdf = await saved(own, documents.getByRole('link', { name: number }));
  expect(pdf.name).toBe(`${number.replaceAll('/', '-')}.pdf`);
  const text = await textOfPdf(pdf.bytes);
  for (const said of [number, 'Against invoice MH/', 'Bhujodi Lamp House', '₹1,000.00', '₹90.00'])
    expect(text).toContain(said);
  await expect(plan).toContainText('Growth');
});

test('where PhonePe was paid and we never heard, reconciliation says so, and settling mends it', async ({
  openBrowser,
}) => {
  const payer = await payerOf();
  // begun in ten minutes, so that the worker does not find it before the operator does
  const soon = new Date(Date.now() + 600_000);
  const { order } = await withClock(soon, () => orderOf(payer));
  await phonepe().break({ missing: true });
  await phonepe().settle(order, 'COMPLETED');
  await phonepe().break({});

  const page = await openBrowser(await operator());
  await page.goto(`/operator/reconciliation?day=${todayInIst(soon)}`);
  const difference = rowOf(page, order);
  await expect(difference).toContainText(/Waiting for the payment\s*₹3,538.82\s*Paid\s*₹3,538.82/);
  await expect(page.getByRole('status').filter({ hasText: 'asked about' })).toContainText(
    /difference/,
  );
  await difference.getByRole('button', { name: /^Settle/ }).click();
  await expect(page.getByText('PhonePe was asked, and its answer holds.')).toBeVisible();
  await expect(difference).toHaveCount(0);

  const own = await openBrowser(payer);
  await own.goto('/account/billing');
  await expect(own.getByRole('region', { name: 'Your plan' })).toContainText('Starter');
  await expect(own.getByRole('link', { name: /^MH\// })).toHaveCount(1);
});

test('the accountant’s files come down and hold what was sold', async ({ openBrowser }) => {
  const gstin = '27AAPFU0939F1ZV';
  const legalName = 'Paithan Looms LLP';
  const payer = await payerOf({ gstin, legalName, city: 'Paithan', pincode: '431107' });
  await pay(payer, await orderOf(payer));
  const own = await openBrowser(payer);
  await own.goto('/account/billing');
  const number = (await own.getByRole('link', { name: /^MH\// }).textContent()) ?? '';

  const page = await openBrowser(await operator());
  await page.goto('/operator/exports');
  const part = (name: string) => page.getByRole('region', { name });
  const press = (region: string, button: string) =>
    saved(page, part(region).getByRole('button', { name: button }));

  const register = await press('Register of invoices and credit notes', 'Download CSV');
  expect(register.name).toMatch(/^register-20\d\d-\d\d\.csv$/);
  const line = register.bytes
    .toString('utf8')
    .split('\r\n')
    .find((one) => one.includes(number));
  expect(line).toContain(`"${legalName}","${gstin}","Maharashtra"`);
  expect(line).toContain(',18,2999,0,0,539.82,0,3538.82,');

  await part('GSTR-1').getByLabel('Return period').selectOption({ index: 0 });
  const json = await press('GSTR-1', 'Download JSON');
  const { fp, b2b } = JSON.parse(json.bytes.toString('utf8'));
  expect(json.name).toMatch(new RegExp(`^GSTR1_.{15}_${fp}\\.json$`));
  const { inv } = b2b.find(({ ctin }: { ctin: string }) => ctin === gstin);
  const invoice = inv.find(({ inum }: { inum: string }) => inum === number);
  expect(invoice).toMatchObject({ val: 3538.82, pos: '27', inv_typ: 'R' });
  const sections = unzipSync((await press('GSTR-1', 'Download CSV files (zip)')).bytes);
  expect(strFromU8(sections['b2b.csv'] ?? new Uint8Array())).toContain(`"${number}"`);

  const year = unzipSync((await press('Everything of a year', 'Download zip')).bytes);
  const pdf = year[`invoices/${number.replaceAll('/', '-')}.pdf`];
  const text = await textOfPdf(pdf ?? new Uint8Array());
  for (const said of [number, legalName, `GSTIN: ${gstin}`, 'IGST 18 %', '₹3,538.82'])
    expect(text).toContain(said);
  expect(Object.keys(year).filter((name) => name.startsWith('register-'))).toHaveLength(1);
});

test.describe('to who is no operator', () => {
  test.use({ expectedConsole: refusedRequest });

  test('there is nothing, as at an address that does not exist', async ({ openBrowser }) => {
    const page = await openBrowser(await createPerson());
    const shown = async (path: string) => {
      const answer = await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      return [answer?.status(), await page.locator('body').ariaSnapshot()];
    };
    const nothing = await shown(`/${randomUUID()}`);
    expect(nothing[0]).toBe(404);
    for (const path of ['', '/payments', '/webhooks', '/reconciliation', '/exports', '/enquiries'])
      expect([path, ...(await shown(`/operator${path}`))]).toEqual([path, ...nothing]);
    for (const file of [
      'register?of=2026-27',
      'gstr1?period=112026&format=json',
      'year?year=2026-27',
    ])
      expect((await page.request.get(`/operator/exports/${file}`)).status()).toBe(404);
    await page.goto('/account/billing');
    await expect(page.getByRole('link', { name: 'Money of all accounts' })).toHaveCount(0);
  });
});
