import type { Page } from '@playwright/test';

/** Addresses on the page, asked for once each with the browser's own session, that do not answer 200. */
export async function brokenLinks(page: Page, known: Set<string> = new Set()): Promise<string[]> {
  const here = new URL(page.url());
  const hrefs = await page
    .locator('a[href]')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  const own = new Set(
    hrefs
      .filter((href) => URL.parse(href)?.origin === here.origin)
      .map((href) => href.split('#')[0]),
  );
  const broken: string[] = [];
  for (const href of own) {
    if (!href || known.has(href)) continue;
    known.add(href);
    const response = await page.request.get(href);
    if (response.status() !== 200) broken.push(`${response.status()} ${href}`);
  }
  const fragments = hrefs.filter((href) => href.startsWith(`${here.origin}${here.pathname}#`));
  for (const href of fragments) {
    const id = decodeURIComponent(new URL(href).hash.slice(1));
    if ((await page.locator(`[id="${id}"]`).count()) === 0) broken.push(`no #${id} on the page`);
  }
  return broken;
}
