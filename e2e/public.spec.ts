import { expect, refusedRequest, test } from './fixtures';
import { brokenLinks } from './pages/links';

const open = ['/', '/pricing', '/sign-in', '/sign-up', '/reset', '/privacy', '/terms'];

for (const path of open) {
  test(`${path} opens for anybody, and all its links lead somewhere`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(200);
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
    expect(await brokenLinks(page)).toEqual([]);
  });
}

test('every answer carries the security headers', async ({ page, request }) => {
  const response = await page.goto('/');
  const headers = response?.headers() ?? {};
  const policy = headers['content-security-policy'] ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]+' 'strict-dynamic'/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  expect(policy).toContain("base-uri 'none'");
  const second = await request.get('/');
  expect(second.headers()['content-security-policy']).not.toBe(policy);
  const asset = await page.locator('script[src*="/_next/static/"]').first().getAttribute('src');
  for (const path of ['/', '/api/health', '/nowhere', asset ?? '']) {
    const answer = await request.get(path);
    expect(answer.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'strict-transport-security': expect.stringContaining('max-age='),
    });
    expect(answer.headers()['x-powered-by'], path).toBeUndefined();
  }
});

test('the health endpoint says that everything is well', async ({ request }) => {
  const response = await request.get('/api/health');
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ status: 'ok' });
});

test('the pages speak Hindi to whoever asks for it', async ({ browser }) => {
  const context = await browser.newContext({ locale: 'hi-IN' });
  const page = await context.newPage();
  for (const path of open) {
    await page.goto(path);
    await expect(page.locator('html')).toHaveAttribute('lang', 'hi');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/\p{Script=Devanagari}/u);
  }
  await context.close();
});

test.describe('an address that does not exist', () => {
  test.use({ expectedConsole: refusedRequest });
  test('shows a page that says so and leads back', async ({ page }) => {
    const response = await page.goto('/nowhere/at-all');
    expect(response?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      'There is nothing at this address',
    );
    await page.getByRole('link', { name: 'Go to the start' }).click();
    await expect(page).toHaveURL('/');
  });
});
