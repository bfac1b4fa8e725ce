import type { Page } from '@playwright/test';
import { ask } from '@/lib/conversations';
import { remember } from '@/lib/memory';
import { expect, test } from './fixtures';
import { foundationOf } from './pages/work';

const box = (page: Page) => page.getByRole('textbox', { name: 'Message' });
const answers = (page: Page) => page.getByRole('article', { name: 'Answer' });
const isAnswered = (page: Page) =>
  expect(answers(page).last().getByText('Template, no AI')).toBeVisible({ timeout: 20_000 });
const isThread = (page: Page) => page.waitForURL(/\/chat\/(?!new)[^/]+$/);

test('a question is answered through a reload, its source opens, and it can be put differently', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  await remember(tenant, { content: 'Glowmart Gifts sold out of mogra cups in October.' });
  await page.goto(`/w/${tenant.workspaceSlug}/chat/new`);
  await box(page).fill('How are we different from Glowmart Gifts?');
  await box(page).press('Enter');
  await isThread(page);
  await page.reload();
  await isAnswered(page);
  await expect(answers(page)).toContainText('Paraffin, no names');

  const sources = answers(page).getByRole('list', { name: 'Sources' });
  await sources.getByRole('button', { name: /Memory/ }).click();
  const card = page.getByRole('dialog');
  await expect(card.getByText('sold out of mogra cups')).toBeVisible();
  await card.getByText('Why was this recalled?').click();
  await expect(card.getByText('By words')).toBeVisible();
  await page.keyboard.press('Escape');

  await expect(box(page)).toHaveValue('');
  await box(page).press('ArrowUp');
  await page.getByRole('textbox', { name: 'Your question' }).fill('What do our cups cost?');
  await page.keyboard.press('Enter');
  await expect(page.getByText('2/2')).toBeVisible();
  await isAnswered(page);
  await page.getByRole('button', { name: 'Version before' }).first().click();
  await expect(page.getByText('How are we different from Glowmart Gifts?').last()).toBeVisible();
  await expect(page.getByText('1/2')).toBeVisible();
});

test('a skill runs inside the thread, and an answer becomes a move', async ({
  tenant,
  ownerPage: page,
}) => {
  await foundationOf(tenant);
  await page.goto(`/w/${tenant.workspaceSlug}/chat/new`);
  await box(page).fill('/whatsapp');
  await expect(page.getByRole('option').first()).toContainText('WhatsApp message');
  await box(page).press('Enter');
  await page.getByLabel('Topic').fill('The gift box is open for orders');
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await isThread(page);
  const run = page.getByRole('article', { name: 'Run of WhatsApp message' });
  await expect(run.getByRole('region', { name: 'Run', exact: true })).toContainText('Finished', {
    timeout: 30_000,
  });

  await box(page).fill('What do our cups cost?');
  await box(page).press('Enter');
  await isAnswered(page);
  await page.getByRole('button', { name: 'More with this answer' }).click();
  await page.getByRole('menuitem', { name: 'Make a move of it' }).click();
  await page.getByRole('dialog').getByLabel('Title').fill('Print the price list');
  await page.getByRole('button', { name: 'Create move' }).click();
  await expect(page.getByText('Created “Print the price list”')).toBeVisible();
});

test('a shared conversation is read by a teammate as it is written, and exported', async ({
  tenant,
  ownerPage: page,
  memberPage,
}) => {
  await foundationOf(tenant);
  const { conversationId } = await ask(tenant, {
    conversationId: null,
    text: 'What do our cups cost?',
    idempotencyKey: crypto.randomUUID(),
  });
  const at = `/w/${tenant.workspaceSlug}/chat/${conversationId}`;
  const { page: theirs } = await memberPage('viewer');
  expect((await theirs.request.get(at)).status(), 'private until it is shared').toBe(404);
  await page.goto(at);
  await isAnswered(page);
  await page.getByRole('button', { name: 'Private' }).click();
  await page.getByText('Everyone in the workspace').click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('button', { name: 'Shared', exact: true }).last()).toBeVisible();

  await theirs.goto(at);
  await expect(box(theirs)).toHaveCount(0);
  await expect(theirs.getByText('A member can write in it.')).toBeVisible();
  await box(page).fill('Who makes them?');
  await box(page).press('Enter');
  await expect(theirs.getByText('Who makes them?').first()).toBeVisible({ timeout: 5_000 });

  await page.getByRole('button', { name: 'Kept in mind' }).click();
  const facts = page.getByRole('dialog', { name: 'Kept in mind' });
  await facts.getByLabel('A fact to keep in mind').fill('We never ship on Sundays.');
  await page.keyboard.press('Enter');
  await expect(facts.getByRole('listitem')).toContainText('We never ship on Sundays.');
  await facts.getByRole('button', { name: /never ship on Sundays/ }).click();
  await expect(facts.getByRole('listitem')).toHaveCount(0);
  const removed = page.getByRole('listitem').filter({ hasText: 'Not kept in mind any more' });
  await removed.getByRole('button', { name: 'Undo' }).click();
  await expect(facts.getByRole('listitem')).toContainText('We never ship on Sundays.');
  await page.keyboard.press('Escape');

  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: 'More for this conversation' }).click();
  await page.getByRole('menuitem', { name: 'Export as Markdown' }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.md$/);
});
