import { expect, type Locator, type Page } from '@playwright/test';

export const column = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Moves' }).getByRole('region', { name: new RegExp(`^${name}`) });

/** Creates a move by its dialog; with `refused`, expects that message instead. */
export async function newMove(page: Page, title: string, options: { refused?: RegExp } = {}) {
  await page.getByRole('button', { name: 'New move' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'New move' });
  await dialog.getByLabel('Title').fill(title);
  await dialog.getByRole('button', { name: 'Create move' }).click();
  if (options.refused) {
    await expect(dialog.getByRole('alert').filter({ hasText: options.refused })).toBeVisible();
    await expect(dialog.getByLabel('Title')).toHaveValue(title);
    return;
  }
  await expect(page.getByText(`Created “${title}”`)).toBeVisible();
}
