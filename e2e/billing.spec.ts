import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { awaitPayment } from '@/lib/billing';
import { withSystem } from '@/lib/platform/db/system';
import { env } from '@/lib/platform/env';
import { orderOf, payerOf } from '@/lib/testing/billing';
import { Simulator } from '@/lib/testing/phonepe';
import { createPerson } from '@/lib/testing/tenant';
import { expect, test } from './fixtures';
import { expectAccessible, expectFitsPhone } from './pages/axe';

const phonepe = () => {
  const simulator = new Simulator();
  simulator.url = env().PHONEPE_SIMULATOR_URL;
  return simulator;
};
const newcomer = () => createPerson({ plan: 'free' });
const quoteOf = (page: Page) => page.getByRole('region', { name: 'What it comes to' });

// one of two is shown: the one to choose from, or what the GSTIN says
const stateOf = (page: Page) => page.getByRole('combobox', { name: 'State' });

/** From the choice of a plan to PhonePe's page, in Karnataka, where the seller is too. */
async function order(page: Page, plan: string) {
  await page.goto(`/account/billing/plan?plan=${plan}`);
  await page.getByLabel('Name or legal name').fill('Bhujodi Lamp House');
  await stateOf(page).selectOption({ label: 'Karnataka (29)' });
  await expect(quoteOf(page)).toContainText('CGST 9 %');
  await page.getByRole('button', { name: /^Pay ₹[\d,.]+ with PhonePe$/ }).click();
  await expect(page.getByText('PhonePe simulator')).toBeVisible();
}

test('a plan is chosen, its taxes follow the state and the GSTIN, and paid it holds at once', async ({
  openBrowser,
}) => {
  const page = await openBrowser(await newcomer());
  await page.goto('/account/billing/plan?plan=starter');
  await stateOf(page).selectOption({ label: 'Karnataka (29)' });
  await expect(quoteOf(page)).toContainText(/CGST 9 %\s*₹269.91\s*SGST 9 %\s*₹269.91/);
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZW');
  await expect(page.getByRole('alert').filter({ hasText: 'GSTIN' })).toBeVisible();
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZV');
  await expect(quoteOf(page)).toContainText(/IGST\s*₹539.82/);
  await expect(stateOf(page)).toHaveValue('27');
  await page.getByLabel('GSTIN').fill('');
  await expect(quoteOf(page)).toContainText('CGST 9 %');

  await order(page, 'starter');
  await page.getByRole('button', { name: 'Pay ₹3,538.82' }).click();
  await expect(page.getByRole('heading', { name: '₹3,538.82 received' })).toBeVisible();
  await expectAccessible(page, 'a payment received');
  await page.getByRole('link', { name: 'To billing' }).click();
  const plan = page.getByRole('region', { name: 'Your plan' });
  await expect(plan).toContainText('Starter, paid by the month. Paid until');
  await expectAccessible(page, 'billing with a plan');
  await expectFitsPhone(page, 'billing with a plan');
  const invoice = page.getByRole('link', { name: /^MH\// });
  const answer = await page.request.get((await invoice.getAttribute('href')) ?? '');
  expect(answer.status()).toBe(200);
  expect(answer.headers()['content-type']).toBe('application/pdf');

  await plan.getByRole('button', { name: 'Cancel the plan' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel the plan' }).click();
  await expect(plan).toContainText('Cancelled: it goes on until');
  await plan.getByRole('button', { name: 'Take the cancellation back' }).click();
  await expect(plan).toContainText('Paid until');
});

test('a payment that fails changes nothing, and leads back to the same plan', async ({
  openBrowser,
}) => {
  const page = await openBrowser(await newcomer());
  await order(page, 'growth');
  await page.getByRole('button', { name: 'Let the payment fail' }).click();
  await expect(page.getByRole('heading', { name: /failed$/ })).toBeVisible();
  await page.getByRole('link', { name: 'Try again' }).click();
  await expect(page.getByRole('radio', { name: /^Growth/ })).toBeChecked();
  await expect(page.getByLabel('Name or legal name')).toHaveValue('Bhujodi Lamp House');
  await page.goto('/account/billing');
  await expect(page.getByRole('region', { name: 'Your plan' })).toContainText('plan Free');
  await expect(page.getByRole('row', { name: /Growth/ })).toContainText('Failed');
});

test('autopay is ended and the plan stays; the next invoices are for whom the payer says', async ({
  openBrowser,
}) => {
  const payer = await payerOf();
  const { id, order } = await orderOf(payer, { autopay: true });
  await phonepe().settle(order, 'COMPLETED');
  await awaitPayment(payer, id);
  const page = await openBrowser(payer);
  const plan = page.getByRole('region', { name: 'Your plan' });
  // the worker asks PhonePe about the mandate
  await expect(async () => {
    await page.goto('/account/billing');
    await expect(plan).toContainText('PhonePe debits ₹3,538.82', { timeout: 500 });
  }).toPass();
  await plan.getByRole('button', { name: 'End autopay' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'End autopay' }).click();
  await expect(plan).toContainText('The autopay mandate has ended.');
  await expect(plan).toContainText('Paid until');

  await page.getByRole('link', { name: 'Change', exact: true }).click();
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZV');
  await expect(stateOf(page)).toHaveValue('27');
  await expectAccessible(page, 'whom the invoices are for');
  await page.getByRole('button', { name: 'Save' }).click();
  const buyer = page.getByRole('region', { name: 'Whom the invoice is for' });
  await expect(buyer).toContainText('GSTIN 27AAPFU0939F1ZV');
});

test('what is above a smaller plan is read, and says why it cannot be changed', async ({
  tenant,
  openBrowser,
}) => {
  const slug = `t-${randomUUID()}`;
  await withSystem(async (tx) => {
    const second = { name: 'Second shop', slug, ownerId: tenant.userId };
    const { id } = await tx.workspace.create({ data: second, select: { id: true } });
    const member = { workspaceId: id, userId: tenant.userId, role: 'owner' };
    await tx.workspaceMember.create({ data: member });
    const account = { where: { id: tenant.userId }, data: { subscriptionTier: 'free' } };
    await tx.user.updateMany(account);
  });
  const page = await openBrowser(tenant);
  await page.goto(`/w/${slug}/moves`);
  const told = page.getByRole('complementary', { name: 'The plan' });
  await expect(told).toContainText('it can be read and not changed');
  await expectAccessible(page, 'a workspace above its plan');
  await page.getByRole('button', { name: 'New move' }).first().click();
  const form = page.getByRole('dialog', { name: 'New move' });
  await form.getByLabel('Title').fill('A move too many');
  await form.getByRole('button', { name: 'Create move' }).click();
  await expect(form).toContainText('it can be read and not changed');
  await page.goto(`/w/${tenant.workspaceSlug}/moves`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(told).toHaveCount(0);
});
