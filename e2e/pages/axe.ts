import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds on the screen as it is now, one line each; minor findings are left out. */
async function findings(page: Page): Promise<string[]> {
  const { violations } = await page.evaluate<axe.AxeResults>(
    'axe.run({ resultTypes: ["violations"] })',
  );
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => {
      const where = nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`);
      return `${impact} ${id}: ${where.join(' | ')}`;
    });
}

/** Nothing for axe to find in either theme, and nothing wider than a phone of 360 px. */
export async function expectAccessible(page: Page, name: string) {
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findings(page), `${name}, ${colorScheme}`).toEqual([]);
  }
}

/** Nothing makes the page itself scroll sideways on a phone. */
export async function expectFitsPhone(page: Page, name: string) {
  const desk = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 780 });
  await expect
    .soft(async () => {
      const { scrollWidth } = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
      }));
      expect(scrollWidth, name).toBeLessThanOrEqual(360);
    })
    .toPass({ timeout: 2_000 });
  if (desk) await page.setViewportSize(desk);
}
