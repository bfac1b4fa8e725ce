import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { awaitPayment, grantOperator } from '@/lib/billing';
import { env } from '@/lib/platform/env';
import { orderOf, payerOf } from '@/lib/testing/billing';
import { Simulator } from '@/lib/testing/phonepe';
import { createPerson } from '@/lib/testing/tenant';
import { expect, test } from './fixtures';
import { expectAccessible, expectFitsPhone } from './pages/axe';

const newcomer = () => createPerson({ plan: 'free' });

async function ask(page: Page, company: string) {
  await page.getByLabel('Company').fill(company);
  await page.getByLabel('What you need').fill('Forty brands in one place, one invoice a quarter.');
  await page.getByRole('button', { name: 'Send the enquiry' }).click();
}

test('a visitor asks about Enterprise, and the operator marks it as answered', async ({
  page,
  openBrowser,
}) => {
  const company = `Kaveri Foods ${randomUUID().slice(0, 8)}`;
  await page.goto('/pricing');
  await page.getByRole('link', { name: 'Write to us' }).filter({ visible: true }).click();
  await page.getByLabel('Your name').fill('Meera Iyer');
  await page.getByLabel('Work e-mail').fill('meera');
  await ask(page, company);
  await expect(page.getByRole('alert').filter({ hasText: 'Look at this first' })).toBeVisible();
  await expect(page.getByLabel('Company')).toHaveValue(company);
  await expectAccessible(page, 'an enquiry that lacks something');
  await page.getByLabel('Work e-mail').fill('meera@kaveri.example');
  await page.getByRole('button', { name: 'Send the enquiry' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'has arrived' })).toBeFocused();

  const operator = await newcomer();
  await grantOperator(operator.email);
  const desk = await openBrowser(operator);
  await desk.goto('/operator/enquiries');
  await expect(desk.getByRole('link', { name: 'Enquiries' })).toHaveAttribute(
    'aria-current',
    'page',
  );
  const item = desk.getByRole('listitem').filter({ hasText: company });
  await expect(item).toContainText('meera@kaveri.example');
  await expectAccessible(desk, 'enquiries');
  await expectFitsPhone(desk, 'enquiries');
  await item.getByRole('button', { name: 'Mark as answered' }).click();
  await expect(item).toContainText('Answered');
});

test('a buyer abroad is told why there is no sale, keeps what was typed, and asks', async ({
  openBrowser,
}) => {
  const page = await openBrowser(await newcomer());
  await page.goto('/account/billing/plan?plan=starter');
  await expect(page.getByRole('link', { name: 'Billing', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await page.getByLabel('Name or legal name').fill('Straits Trading');
  await page.getByLabel('GSTIN').fill('27AAPFU0939F1ZV');
  await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'Singapore' });
  await expect(page.getByText('We sell inside India only for now')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Pay/ })).toHaveCount(0);
  await expectAccessible(page, 'a buyer abroad');
  await page.getByRole('button', { name: 'Keep this and ask us' }).click();
  await expect(page.getByLabel('Company')).toHaveValue('Straits Trading');
  await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('SG');
  await ask(page, 'Straits Trading');
  await expect(page.getByRole('status').filter({ hasText: 'has arrived' })).toBeVisible();
  await page.getByRole('link', { name: 'Back to the plans' }).click();
  await page.getByRole('combobox', { name: 'Country' }).selectOption({ label: 'India' });
  await expect(page.getByLabel('GSTIN')).toHaveValue('27AAPFU0939F1ZV');
});

test('an amount that changed in another tab is shown before anything is ordered', async ({
  openBrowser,
}) => {
  const payer = await payerOf();
  const page = await openBrowser(payer);
  await page.goto('/account/billing/plan?plan=growth');
  const pay = page.getByRole('button', { name: 'Pay ₹11,798.82 with PhonePe' });
  await expect(pay).toBeVisible();
  // elsewhere the same person buys Starter, whose unused part is taken off from now on
  const { id, order } = await orderOf(payer);
  const simulator = new Simulator();
  simulator.url = env().PHONEPE_SIMULATOR_URL;
  await simulator.settle(order, 'COMPLETED');
  expect((await awaitPayment(payer, id)).state).toBe('success');
  await pay.click();
  const alert = page.getByRole('alert').filter({ hasText: 'Nothing was ordered' });
  const due = /₹8,2\d\d\.\d\d/;
  await expect(alert).toContainText(due);
  await expect(page.getByRole('region', { name: 'What it comes to' })).toContainText(due);
  await page.getByRole('button', { name: /^Pay ₹8,2/ }).click();
  await expect(page.getByText('PhonePe simulator')).toBeVisible();
});

test('who is signed in goes back to work from the public pages', async ({ openBrowser }) => {
  const page = await openBrowser(await newcomer());
  await page.goto('/');
  await expect(page.getByRole('link', { name: 'Sign in' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Open Muhurat' }).click();
  await expect(page).toHaveURL(/\/(w|workspaces)\//);
});
