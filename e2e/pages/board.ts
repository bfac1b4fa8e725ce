import { expect, type Locator, type Page } from '@playwright/test';

export const column = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Moves' }).getByRole('region', { name: new RegExp(`^${name}`) });

/** A move's card. */
export const card = (page: Page, title: string): Locator =>
  page.getByRole('region', { name: 'Moves' }).getByRole('listitem').filter({ hasText: title });

/** Chooses a move's next column in its card's menu. */
export async function sendTo(page: Page, title: string, status: string) {
  await card(page, title).hover();
  await page.getByRole('button', { name: `More for “${title}”` }).click();
  await page.getByRole('menuitemradio', { name: status }).click();
}

/** Creates a move by its dialog; with `refused`, expects that message instead. */
export async function newMove(page: Page, title: string, options: { refused?: RegExp } = {}) {
  await page.getByRole('button', { name: 'New move' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New move' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Create move' }).click();
  if (options.refused) {
    await expect(
      dialog.getByRole('alert').filter({ hasText: options.refused }).first(),
    ).toBeVisible();
    await expect(dialog.getByLabel('Title')).toHaveValue(title);
    return;
  }
  await expect(page.getByText(`Created “${title}”`)).toBeVisible();
}
