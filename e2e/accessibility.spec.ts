import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { awaitPayment, grantOperator } from '@/lib/billing';
import { ask } from '@/lib/conversations';
import { todayInIst } from '@/lib/format';
import { listEntities, remember } from '@/lib/memory';
import { env } from '@/lib/platform/env';
import { connectShort, orderOf, payerOf } from '@/lib/testing/billing';
import { Simulator } from '@/lib/testing/phonepe';
import { expect, type Tenant, test } from './fixtures';
import { expectAccessible, expectFitsPhone } from './pages/axe';
import { column } from './pages/board';
import { foundationOf, icpOf, moveOf, workOf } from './pages/work';

async function look(page: Page, path: string) {
  await page.goto(path);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  await expectAccessible(page, path);
  await expectFitsPhone(page, path);
}

test('what is open to all', async ({ page }) => {
  for (const path of ['/', '/pricing', '/sign-in', '/sign-up', '/reset', '/privacy', '/terms']) {
    await look(page, path);
  }
});

type Work = Awaited<ReturnType<typeof workOf>>;

/** The screens of a workspace, in groups that run beside each other. */
const screens: Record<string, (work: Work) => string[]> = {
  'what is known': ({ icp }) => ['/foundation', '/icps', `/icps/${icp.id}`, '/onboarding'],
  'what is planned': ({ campaign }) => [
    '',
    '/campaigns',
    '/campaigns?view=list',
    '/campaigns?view=timeline',
    '/campaigns/new',
    `/campaigns/${campaign.id}`,
  ],
  'what is done': ({ move }) => [
    '/moves',
    '/moves?view=list',
    '/moves?view=calendar',
    `/moves/${move.id}`,
  ],
  'what is made': ({ run }) => [
    '/skills',
    '/skills/content.linkedin',
    '/executions',
    `/executions/${run.id}`,
    '/usage',
  ],
  'what is set': () => ['/settings', '/settings/members', '/settings/audit'],
};

for (const [name, paths] of Object.entries(screens)) {
  test(`a workspace: ${name}`, async ({ tenant, ownerPage }) => {
    const work = await workOf(tenant);
    for (const path of paths(work)) await look(ownerPage, `/w/${tenant.workspaceSlug}${path}`);
  });
}

test('a workspace: nothing asked and nothing remembered yet', async ({ tenant, ownerPage }) => {
  for (const path of ['/chat/new', '/memory', '/memory/graph'])
    await look(ownerPage, `/w/${tenant.workspaceSlug}${path}`);
});

test('a workspace: what is asked', async ({ tenant, ownerPage: page }) => {
  await foundationOf(tenant);
  const { conversationId } = await ask(tenant, {
    conversationId: null,
    text: 'How are we different from Glowmart Gifts?',
    idempotencyKey: randomUUID(),
  });
  const at = `/w/${tenant.workspaceSlug}/chat/${conversationId}`;
  await page.goto(at);
  await expect(page.getByText('Template, no AI')).toBeVisible({ timeout: 20_000 });
  await look(page, at);
});

test('a workspace: what is remembered', async ({ tenant, ownerPage }) => {
  await foundationOf(tenant);
  await icpOf(tenant);
  await remember(tenant, { content: 'Vikram Rao works at Infotrail Technologies.' });
  const [entity] = await listEntities(tenant, { search: 'Vikram Rao' });
  for (const path of ['', '/graph?view=graph', '/graph?view=list', `/entities/${entity?.id}`])
    await look(ownerPage, `/w/${tenant.workspaceSlug}/memory${path}`);
});

test('an empty workspace, and the account', async ({ tenant, ownerPage }) => {
  const at = `/w/${tenant.workspaceSlug}`;
  const empty = [
    '',
    '/foundation',
    '/icps',
    '/icps/new',
    '/campaigns',
    '/moves',
    '/executions',
    '/usage',
  ];
  for (const path of empty) await look(ownerPage, at + path);
  const own = [
    '/account',
    '/account/constitution',
    '/account/security',
    '/account/billing',
    '/account/billing/plan',
    '/workspaces/new',
  ];
  for (const path of own) await look(ownerPage, path);
});

/** Somebody with a plan, an invoice and a payment to look at, who looks after everybody's money too. */
async function payingOperator() {
  const person = await payerOf();
  await grantOperator(person.email);
  const simulator = new Simulator();
  simulator.url = env().PHONEPE_SIMULATOR_URL;
  for (const api of [undefined, connectShort(simulator.url)]) {
    const { id, order } = await orderOf(person, {}, api);
    await simulator.settle(order, 'COMPLETED');
    await awaitPayment(person, id);
  }
  const waiting = await orderOf(person, { planId: 'growth' });
  return { person, waiting };
}

test('one’s own money, with a plan and what it has cost', async ({ openBrowser }) => {
  const { person, waiting } = await payingOperator();
  const page = await openBrowser(person);
  for (const path of [
    '/account/billing',
    '/account/billing?q=nothing-like-that',
    '/account/billing/plan?plan=agency&cycle=yearly',
    '/account/billing/details',
    '/account/billing/enquiry',
    `/account/billing/return?payment=${waiting.id}`,
  ]) {
    await look(page, path);
  }
  await page.goto('/account/billing');
  await page.getByRole('button', { name: 'Cancel the plan' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'to cancel the plan');
});

test('the money of all accounts, with something to decide', async ({ openBrowser }) => {
  const { person } = await payingOperator();
  const page = await openBrowser(person);
  for (const path of [
    '/operator',
    `/operator/payments?q=${person.email}`,
    '/operator/webhooks',
    `/operator/reconciliation?day=${todayInIst(new Date())}`,
    '/operator/exports',
    '/operator/enquiries',
  ]) {
    await look(page, path);
  }
  await page.goto('/operator');
  const row = page.getByRole('row').filter({ hasText: person.email });
  await row.getByRole('button', { name: 'Accept as paid' }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'a ruling');
  await page.goto(`/operator/payments?q=${person.email}`);
  await page.getByRole('button', { name: 'Refund', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'a refund');
});

test('what opens over a page', async ({ tenant, ownerPage: page }) => {
  const move = await moveOf(tenant);
  await page.goto(`/w/${tenant.workspaceSlug}/moves`);
  await page.getByRole('button', { name: 'New move' }).click();
  await expect(page.getByRole('dialog', { name: 'New move' })).toBeVisible();
  await expectAccessible(page, 'new move');
  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page, 'shortcuts');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page, 'palette');
  await page.keyboard.press('Escape');
  await page.getByRole('link', { name: move.title }).focus();
  await page.getByRole('button', { name: `More for “${move.title}”` }).click();
  await expect(page.getByRole('menu')).toBeVisible();
  await expectAccessible(page, 'a card’s menu', { region: false });
});

test('the board, the palette and the shortcuts work by keyboard, and the focus comes back', async ({
  tenant,
  ownerPage: page,
}) => {
  const move = await moveOf(tenant);
  await open(page, tenant);
  const link = page.getByRole('link', { name: move.title });
  // a key pressed before the page's code is there goes nowhere
  await expect(async () => {
    await page.keyboard.press('j');
    await expect(link).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Space');
  await expect(page.getByText(/^Picked up “Write the vetiver post” in Pending/)).toBeAttached();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expect(column(page, 'In progress').getByText(move.title)).toBeVisible();
  await expect(link).toBeFocused();

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toHaveCount(0);
  await expect(link).toBeFocused();

  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(link).toBeFocused();

  const button = page.getByRole('button', { name: 'New move' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog').getByLabel('Title')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type('vetiver');
  await palette.getByRole('option', { name: /^Write the vetiver post/ }).waitFor();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/moves/${move.id}$`));

  await page.keyboard.press('g');
  await page.keyboard.press('f');
  await expect(page).toHaveURL(/\/foundation$/);
});

const open = (page: Page, tenant: Tenant) => page.goto(`/w/${tenant.workspaceSlug}/moves`);

test('on a phone the drawer opens from the bar at the thumb, and gives the focus back', async ({
  tenant,
  ownerPage: page,
}) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await open(page, tenant);
  const more = page.getByRole('button', { name: 'More', exact: true });
  await more.click();
  const drawer = page.getByRole('dialog', { name: 'Main' });
  await expect(drawer.getByRole('link', { name: 'Executions' })).toBeVisible();
  await expectAccessible(page, 'drawer');
  await page.keyboard.press('Escape');
  await expect(more).toBeFocused();
  await more.click();
  await drawer.getByRole('link', { name: 'Executions' }).click();
  await expect(page).toHaveURL(/\/executions$/);
  await expect(drawer).toHaveCount(0);
});

test('Tab leads to the content first, and the focus is always to be seen', async ({
  tenant,
  ownerPage: page,
}) => {
  await open(page, tenant);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.locator('#main')).toBeFocused();
});
