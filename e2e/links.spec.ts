import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { workOf } from './pages/work';

const href = /href="([^"#]+)[^"]*"/g;

/** Follows every link of ours from page to page. @returns those that do not answer 200, and how many do */
async function crawl(request: APIRequestContext, start: string, inside: RegExp) {
  const waiting = [{ path: start, from: '' }];
  const known = new Set([start]);
  const broken: string[] = [];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const response = await request.get(next.path);
    if (response.status() !== 200) broken.push(`${response.status()} ${next.path} on ${next.from}`);
    if (!inside.test(next.path) || !response.headers()['content-type']?.includes('html')) continue;
    const html = (await response.text()).replace(/<script\b.*?<\/script>/gs, '');
    for (const [, raw = ''] of html.matchAll(href)) {
      const path = raw.replaceAll('&amp;', '&');
      if (!path.startsWith('/') || known.has(path)) continue;
      known.add(path);
      waiting.push({ path, from: next.path });
    }
  }
  return { broken, found: known.size };
}

test('no link of the app leads nowhere', async ({ tenant, ownerPage: page }) => {
  await workOf(tenant);
  const start = `/w/${tenant.workspaceSlug}`;
  // views and filters lead to the same pages again
  const inside = new RegExp(`^(${start}|/account|/workspaces/new)(/[^?]*)?$`);
  const { broken, found } = await crawl(page.request, start, inside);
  expect(broken).toEqual([]);
  expect(found).toBeGreaterThan(30);
});
