import { randomUUID } from 'node:crypto';
import { hashPassword, listSessions } from '@/lib/accounts';
import { createPerson } from '@/lib/testing/tenant';
import { listMyWorkspaces } from '@/lib/workspaces';
import { expect, test } from './fixtures';
import { mailedLink } from './pages/outbox';

const password = 'warp-weft-and-weave';

test.describe('people', () => {
  test.use({
    expectedConsole: /status of 401|ERR_INTERNET_DISCONNECTED/,
  });

  test('a wrong password keeps what was typed; a reset signs every device out', async ({
    page,
    openBrowser,
  }) => {
    const person = await createPerson({ passwordHash: await hashPassword(password) });
    const elsewhere = await openBrowser(person);
    await elsewhere.goto('/account');
    await expect(elsewhere.getByRole('heading', { name: 'Profile' })).toBeAttached();

    await page.goto('/sign-in');
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByText('do not go together')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue(person.email);

    await page.getByRole('link', { name: 'Forgot your password?' }).click();
    await expect(page.getByRole('heading', { name: 'Set a new password' })).toBeVisible();
    await page.getByLabel('E-mail').fill(person.email);
    await page.getByRole('button', { name: 'Send the link' }).click();
    await expect(page.getByRole('heading', { name: 'Check your mail' })).toBeVisible();
    await page.goto(await mailedLink(person.email, /http\S+\/reset\?token=\S+/));
    await page.getByLabel('New password').fill('a-wholly-new-password');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.waitForURL('/sign-in?reset=1');
    expect(await listSessions(person.userId)).toEqual([]);
    await elsewhere.goto('/account');
    await elsewhere.waitForURL('/sign-in?next=%2Faccount');

    await page.getByLabel('E-mail').fill(person.email);
    await page.getByLabel('Password', { exact: true }).fill('a-wholly-new-password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.waitForURL('/workspaces/new');
  });

  test('a lost connection and an expired session in mid-form lose no text', async ({
    ownerPage: page,
    tenant,
    signInAs,
  }) => {
    await page.goto('/account');
    await page.getByLabel('Phone').fill('+91 98765 43210');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('The server could not be reached.')).toBeVisible();
    await page.context().setOffline(false);

    await page.context().clearCookies();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByRole('link', { name: 'Sign in (opens a new tab)' })).toBeVisible();
    await expect(page.getByLabel('Phone')).toHaveValue('+91 98765 43210');

    await signInAs(page.context(), tenant);
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('Saved.')).toBeVisible();
  });

  test('a double submit makes one workspace', async ({ page, signInAs }) => {
    const person = await createPerson();
    await signInAs(page.context(), person);
    await page.goto('/workspaces/new');
    await page.getByLabel('Name', { exact: true }).fill(`Loom ${randomUUID().slice(0, 8)}`);
    await expect(page.getByText('This address is free.')).toBeVisible();
    await page.getByRole('button', { name: 'Make the workspace' }).dblclick();
    await page.waitForURL('/w/**');
    expect(await listMyWorkspaces(person)).toHaveLength(1);
  });
});
