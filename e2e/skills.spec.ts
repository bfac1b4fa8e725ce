import type { Page } from '@playwright/test';
import { listExecutions } from '@/lib/executions';
import { listSkills } from '@/lib/skills';
import { expect, test } from './fixtures';
import { isFinished, runBar } from './pages/run';
import { foundationOf } from './pages/work';

const run = (page: Page) => page.getByRole('button', { name: 'Run', exact: true }).click();
const isRunPage = (page: Page) => page.waitForURL(/\/executions\/exec_/);

test('a marketer runs every skill from its page, with the example filled in', async ({
  tenant,
  ownerPage: page,
}) => {
  test.setTimeout(120_000);
  await foundationOf(tenant);
  const skills = (await listSkills()).filter(({ helper }) => !helper);
  expect(skills).toHaveLength(20);
  for (const { id } of skills) {
    await page.goto(`/w/${tenant.workspaceSlug}/skills/${id}`);
    await page.getByRole('button', { name: 'Fill in an example' }).click();
    await expect(page.getByText('Kept in this browser until it runs.')).toBeVisible();
    await run(page);
    await isRunPage(page);
  }
  const all = () => listExecutions(tenant, { pageSize: 100 });
  await expect.poll(async () => (await all()).total).toBe(20);
  const finished = async () =>
    (await all()).items
      .filter(({ status }) => status === 'completed')
      .map(({ skillId }) => skillId);
  await expect
    .poll(async () => (await finished()).sort(), { timeout: 60_000 })
    .toEqual(skills.map(({ id }) => id).sort());
});

test('a skill is found, priced, run, served again from the first run, and written anew', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  await page.goto(`/w/${tenant.workspaceSlug}/skills`);
  await page.getByRole('searchbox', { name: 'Search the skills' }).fill('whatsapp message');
  await expect(page.getByRole('status').filter({ hasText: 'One skill fits.' })).toBeVisible();
  await page.getByRole('link', { name: 'WhatsApp message' }).click();

  const ask = async () => {
    await page.getByLabel('Topic').fill('The gift box is open for orders');
    await expect(page.getByText('₹0: composed from the template, no AI')).toBeVisible();
    await run(page);
    await isRunPage(page);
    await isFinished(page);
  };
  await ask();
  await expect(page.getByText('Served from an earlier run')).toHaveCount(0);
  const first = page.url();

  await page.goto(`/w/${tenant.workspaceSlug}/skills/content.whatsapp`);
  await ask();
  await expect(page.getByText('Served from an earlier run')).toBeVisible();
  await expect(page.getByRole('link', { name: 'See that run' })).toHaveAttribute(
    'href',
    new URL(first).pathname,
  );
  await page.getByRole('button', { name: 'Regenerate' }).first().click();
  await expect(page.getByText('Served from an earlier run')).toHaveCount(0);
  await expect(runBar(page)).toContainText(/Writing|Checking|Finished/);

  await page.goto(`/w/${tenant.workspaceSlug}/skills/content.whatsapp`);
  const history = page.getByRole('region', { name: 'Version history' });
  await expect(history.getByText('live now')).toBeVisible();
  await expect(history.getByText('First version here.')).toBeVisible();
});
