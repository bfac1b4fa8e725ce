import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** What axe finds on the screen as it is now, one line each; minor findings are left out. */
async function findings(page: Page, region: boolean): Promise<string[]> {
  const options = { resultTypes: ['violations'], rules: { region: { enabled: region } } };
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`);
  return violations
    .filter(({ impact }) => impact !== 'minor')
    .map(({ id, impact, nodes }) => {
      const where = nodes
        .slice(0, 3)
        .map((node) => `${node.target.join(' ')} ${node.html.slice(0, 160)}`);
      return `${impact} ${id}: ${where.join(' | ')}`;
    });
}

/** Nothing for axe to find in either theme. */
export async function expectAccessible(
  page: Page,
  name: string,
  // a menu floats outside every landmark, as its role allows
  { region = true }: { region?: boolean } = {},
) {
  await page.evaluate(axe.source);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    expect.soft(await findings(page, region), `${name}, ${colorScheme}`).toEqual([]);
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
