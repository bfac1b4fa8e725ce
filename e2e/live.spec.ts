import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { column, newMove, sendTo } from './pages/board';
import { foundationOf, moveOf } from './pages/work';

test('two people on one board see each other’s changes at once', async ({
  tenant,
  ownerPage,
  memberPage,
}) => {
  const move = await moveOf(tenant);
  const { page } = await memberPage('member');
  const at = `/w/${tenant.workspaceSlug}/moves`;
  await Promise.all([ownerPage.goto(at), page.goto(at)]);
  // at once is a second or two; a busy test machine gets some more
  const soon = { timeout: 5_000 };
  await sendTo(ownerPage, move.title, 'In progress');
  await expect(column(ownerPage, 'In progress').getByText(move.title)).toBeVisible();
  await expect(column(page, 'In progress').getByText(move.title)).toBeVisible(soon);
  await newMove(page, 'Count the wicks');
  await expect(column(ownerPage, 'Pending').getByText('Count the wicks')).toBeVisible(soon);
  await sendTo(ownerPage, move.title, 'Completed');
  await ownerPage.getByRole('button', { name: 'Undo' }).first().click();
  await expect(column(ownerPage, 'In progress').getByText(move.title)).toBeVisible();
  await expect(column(page, 'In progress').getByText(move.title)).toBeVisible(soon);
});

/** Holds every page that is asked for in the background, as a slow server would. */
async function holdRefreshes(page: Page) {
  const asked = page.waitForRequest(/[?&]_rsc=/);
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/[?&]_rsc=/, async (route) => {
    await released;
    await route.continue();
  });
  return { asked, release };
}

test('the wizard goes on undisturbed by changes elsewhere, and the shell catches up when it is left', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  await page.goto(`/w/${tenant.workspaceSlug}/onboarding?step=voice`);
  const heading = page.getByRole('heading', { level: 1 });
  const titles = [
    'How do you sound?',
    'What do you keep coming back to?',
    'What do you sell, and for how much?',
    'Whom are you compared with?',
  ];
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents += 1;
  });
  for (const title of titles) {
    await expect(heading).toHaveText(title);
    await moveOf(tenant, { title });
    await page.getByRole('button', { name: 'Next', exact: true }).click();
  }
  await expect(heading).toHaveText('This is your Foundation');
  await page.goBack();
  await expect(heading).toHaveText('Whom are you compared with?');
  await page.getByRole('link', { name: 'Today' }).first().click();
  await expect(page.getByRole('link', { name: 'Moves 4' })).toBeVisible();
  expect(documents).toBe(0);
});

test('a slow server does not hold back a filter', async ({ tenant, ownerPage: page }) => {
  await foundationOf(tenant);
  await moveOf(tenant, { title: 'Weigh the wax', type: 'admin' });
  const at = `/w/${tenant.workspaceSlug}`;

  await page.goto(`${at}/moves`);
  await expect(page.getByRole('link', { name: 'Weigh the wax' })).toBeVisible();
  const second = await holdRefreshes(page);
  await moveOf(tenant, { title: 'Cut the wicks' });
  await second.asked;
  await page.getByRole('button', { name: /^Kind/ }).click();
  await page.getByRole('menuitemradio', { name: 'Admin' }).click();
  const soon = { timeout: 2_000 };
  await expect(page.getByRole('button', { name: 'Kind Admin' })).toBeVisible(soon);
  await expect(page.getByRole('link', { name: 'Cut the wicks' })).toHaveCount(0, soon);
  await expect(page.getByRole('link', { name: 'Weigh the wax' })).toBeVisible();
  second.release();
  await expect(page).toHaveURL(/type=admin/);
});

test('changes in quick succession never load the page anew under a chosen filter', async ({
  tenant,
  ownerPage: page,
}) => {
  await moveOf(tenant, { title: 'Weigh the wax' });
  await page.goto(`/w/${tenant.workspaceSlug}/moves`);
  await page.getByRole('button', { name: /^Kind/ }).click();
  await page.getByRole('menuitemradio', { name: 'Content' }).click();
  await expect(page).toHaveURL(/type=content/);
  let documents = 0;
  page.on('request', (request) => {
    if (request.isNavigationRequest()) documents += 1;
  });
  // each answer waits until the next change has been asked for, or is seen to wait its turn
  let wicks = 0;
  await page.route(/[?&]_rsc=/, async (route) => {
    const prefetch = route.request().headers()['next-router-prefetch'] !== undefined;
    if (prefetch || wicks === 3) return route.continue();
    wicks += 1;
    const next = page.waitForRequest(/[?&]_rsc=/, { timeout: 800 }).catch(() => null);
    await moveOf(tenant, { title: `Cut wick ${wicks}` });
    await next;
    await route.continue();
  });
  await moveOf(tenant, { title: 'Sign the cups' });
  await expect(page.getByRole('link', { name: 'Moves 5' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Sign the cups' })).toBeVisible();
  expect(documents).toBe(0);
});
