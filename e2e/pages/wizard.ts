import { expect, type Locator, type Page } from '@playwright/test';
import { business } from './business';

export const next = (page: Page) => page.getByRole('button', { name: 'Next', exact: true }).click();

/** Waits until everything typed is on the server. */
export async function saved(page: Page) {
  await expect(page.getByText('Saved', { exact: true })).toBeVisible();
}

export async function score(page: Page): Promise<number> {
  const panel = page.getByRole('region', { name: 'Complete' });
  return Number((await panel.getByText(/^\d+$/).first().textContent()) ?? Number.NaN);
}

export async function addEntries(box: Locator, entries: readonly string[]) {
  for (const entry of entries) {
    await box.fill(entry);
    await box.press('Enter');
  }
}

async function addRows(
  page: Page,
  add: string,
  rows: readonly Record<string, string>[],
  labels: Record<string, string>,
) {
  for (const row of rows) {
    await page.getByRole('button', { name: add }).click();
    for (const [key, label] of Object.entries(labels)) {
      const box = page.getByLabel(label, { exact: true }).last();
      await expect(box).toBeVisible();
      await box.fill(row[key] ?? '');
    }
  }
}

/** The first four steps of the Foundation. */
export async function tellTheBusiness(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Who are you?');
  await page.getByLabel('Company name').fill(business.companyName);
  await page.getByLabel('Industry').fill(business.industry);
  await page.getByLabel('Location').fill(business.location);
  await page.getByLabel('Website').fill(business.website);
  await next(page);
  await page.getByRole('textbox', { name: 'What you do' }).fill(business.businessDescription);
  await next(page);
  await page.getByRole('textbox', { name: 'Positioning' }).fill(business.positioning);
  await page
    .getByRole('textbox', { name: 'Unique value proposition' })
    .fill(business.uniqueValueProposition);
  await next(page);
  await addEntries(
    page.getByRole('textbox', { name: 'Key differentiators' }),
    business.keyDifferentiators,
  );
}

/** The other four, from the voice on. */
export async function tellTheRest(page: Page) {
  await page.getByRole('radio', { name: business.brandVoice ?? '' }).check();
  await addEntries(page.getByRole('textbox', { name: 'Tone keywords' }), business.toneKeywords);
  await next(page);
  await addRows(page, 'Add a pillar', business.messagingPillars, {
    title: 'Pillar',
    detail: 'What stands behind it',
  });
  await next(page);
  await addRows(page, 'Add a product', business.products, {
    name: 'Product',
    price: 'Price',
    description: 'What it is',
  });
  await page.getByRole('textbox', { name: 'Pricing' }).fill(business.pricingInfo);
  await next(page);
  await addRows(page, 'Add a competitor', business.competitors, {
    name: 'Name',
    website: 'Website',
    strengths: 'Strong at',
    weaknesses: 'Weak at',
  });
  await next(page);
}
