import { demoSignIn } from '@/lib/accounts/schemas';
import { env } from '@/lib/platform/env';
import { expect, test } from './fixtures';
import { column } from './pages/board';

// A copy on somebody's own database has no demo in it.
if (env().DEMO === 'on') {
  test('the demo signs in and shows work in every state', async ({ page }) => {
    await page.goto('/sign-in');
    await expect(page.getByText(demoSignIn.email)).toBeVisible();
    await page.getByRole('button', { name: 'Use the demo' }).click();
    await page.waitForURL(/\/w\/[\w-]+$/);
    const at = new URL(page.url()).pathname;
    await page.goto(`${at}/campaigns`);
    await expect(page.getByText(/Diwali/).first()).toBeVisible();
    await page.goto(`${at}/moves`);
    for (const state of ['Pending', 'In progress', 'Completed', 'Failed']) {
      await expect(column(page, state).getByRole('listitem').first()).toBeVisible();
      await expect(column(page, state).getByRole('link').first()).toBeVisible();
    }
    await page.goto(`${at}/executions`);
    await expect(page.getByRole('row').nth(1)).toContainText(/Finished/);
  });
}
