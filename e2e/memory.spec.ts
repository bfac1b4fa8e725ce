import type { Page } from '@playwright/test';
import { getMemory, listMemories, recall, remember } from '@/lib/memory';
import { expect, test } from './fixtures';
import { foundationOf, icpOf } from './pages/work';

const memories = (page: Page) => page.getByRole('list', { name: 'Memories, pinned ones first' });
const row = (page: Page, text: string) =>
  memories(page).getByRole('listitem').filter({ hasText: text });

async function choose(page: Page, text: string, deed: string) {
  await row(page, text)
    .getByRole('button', { name: /^More about/ })
    .click();
  await page.getByRole('menuitem', { name: deed }).click();
}

test('a fact is written down, found, corrected with its past kept, pinned and explained', async ({
  tenant,
  ownerPage: page,
}) => {
  const base = `/w/${tenant.workspaceSlug}/memory`;
  await page.goto(base);
  await page.getByRole('button', { name: 'Remember the first thing' }).click();
  await page.getByLabel('What should be remembered').fill('The dye house closes on Mondays.');
  await page.getByRole('button', { name: 'Remember it' }).click();
  await expect(row(page, 'The dye house closes on Mondays.')).toContainText('Fresh');
  await remember(tenant, { content: 'Orders of 100 boxes get name cards for free.' });
  await expect(memories(page).getByRole('listitem')).toHaveCount(2);

  await page.getByRole('searchbox', { name: 'Search memory' }).fill('dye house');
  await expect(memories(page).getByRole('listitem')).toHaveCount(1);
  await expect(page).toHaveURL(/q=dye/);

  await choose(page, 'The dye house', 'Correct');
  await page.getByLabel('Correct text').fill('The dye house closes on Tuesdays.');
  await page.getByRole('button', { name: 'Save the correction' }).click();
  await row(page, 'The dye house closes on Tuesdays.').getByRole('link').first().click();
  const sheet = page.getByRole('dialog', { name: 'Memory' });
  await expect(sheet).toContainText('half-life 365 days');
  await expect(sheet.getByRole('listitem')).toContainText('The dye house closes on Mondays.');
  await page.keyboard.press('Escape');
  const known = await recall(tenant, { query: 'When does the dye house close?' });
  expect(known.map(({ content }) => content)).toEqual(['The dye house closes on Tuesdays.']);

  await page.getByRole('button', { name: /^Pin “The dye house/ }).click();
  await expect(row(page, 'The dye house')).toContainText('Pinned');

  await page.getByRole('textbox', { name: 'Question' }).fill('When does the dye house close?');
  await page.getByRole('button', { name: 'Recall' }).click();
  await expect(page.getByText('1 memory would be recalled.')).toBeVisible();
  await page.getByText('Why?').click();
  await expect(page.getByText('Words of the question in it')).toContainText('dye');
});

test('what is forgotten comes back within ten seconds, and afterwards never', async ({
  tenant,
  ownerPage: page,
}) => {
  const { id } = await remember(tenant, { content: 'The courier to Guwahati takes eleven days.' });
  await remember(tenant, { content: 'Our printer needs nine working days for cards.' });
  await page.goto(`/w/${tenant.workspaceSlug}/memory`);
  await choose(page, 'courier', 'Forget');
  await expect(row(page, 'courier')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row(page, 'courier')).toBeVisible();

  await page.getByRole('button', { name: 'Select all on this page' }).click();
  await page.getByRole('button', { name: 'Forget 2' }).click();
  await expect(page.getByText(/are gone for good/)).toBeVisible({ timeout: 20_000 });
  expect((await listMemories(tenant)).total).toBe(0);
  await expect(getMemory(tenant, { id })).rejects.toMatchObject({ code: 'not_found' });
});

test('the graph is filtered, walked by keys, crossed from end to end, and read as a list', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  await icpOf(tenant);
  await remember(tenant, { content: 'Vikram Rao works at Infotrail Technologies.' });
  await remember(tenant, { content: 'Infotrail Technologies is our client.' });
  await page.goto(`/w/${tenant.workspaceSlug}/memory/graph`);
  const picture = page.getByRole('region', { name: /^Graph of/ });
  const node = (name: string) => picture.getByRole('link', { name: new RegExp(`^${name}, `) });
  await expect(node('Vikram Rao')).toBeVisible();

  await page.getByRole('button', { name: 'People' }).click();
  await expect(page).toHaveURL(/type=PERSON/);
  await expect(node('Infotrail Technologies')).toHaveCount(0);
  await page.getByRole('button', { name: 'People' }).click();

  await node('Infotrail Technologies').focus();
  await page.keyboard.press('Enter');
  const panel = page.getByRole('region', { name: 'Chosen entity' });
  await expect(panel).toContainText('Vikram Rao works at Infotrail Technologies');

  await page.getByLabel('From', { exact: true }).selectOption({ label: 'Vikram Rao (Person)' });
  await page
    .getByLabel('To', { exact: true })
    .selectOption({ label: 'Office manager of forty (ICP)' });
  const path = page.getByRole('region', { name: 'Path between two' });
  await expect(path).toContainText('3 steps from Vikram Rao to Office manager of forty');

  await page.getByRole('link', { name: 'As a list' }).click();
  await expect(page.getByRole('heading', { level: 2, name: /^People/ })).toBeVisible();
  await page.getByRole('heading', { level: 3 }).getByRole('link', { name: 'Vikram Rao' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vikram Rao');
  await expect(
    page.getByRole('link', { name: 'Vikram Rao works at Infotrail Technologies.' }),
  ).toBeVisible();
});

test('a viewer reads what is shared, and is offered nothing that changes it', async ({
  tenant,
  memberPage,
}) => {
  await remember(tenant, { content: 'Name cards are free.', visibility: 'workspace' });
  await remember(tenant, { content: 'The bank allows ₹12 lakh.' });
  const { page } = await memberPage('viewer');
  await page.goto(`/w/${tenant.workspaceSlug}/memory`);
  await expect(memories(page).getByRole('listitem')).toHaveText(/Name cards are free\./);
  await row(page, 'Name cards').getByRole('link').first().click();
  await expect(page.getByRole('dialog', { name: 'Memory' })).toContainText('everyone');
  await page.keyboard.press('Escape');
  await expect(memories(page).getByRole('button')).toHaveCount(0);
  await expect(memories(page).getByRole('checkbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Remember something' })).toHaveCount(0);
});
