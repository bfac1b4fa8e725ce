import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { createSession } from '@/lib/accounts';
import type { Ctx, Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { disconnectRedis } from '@/lib/platform/redis';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { sessionCookie } from '@/lib/web/session-cookie';

export type Tenant = WorkspaceCtx & { email: string };

type Fixtures = {
  /** A workspace of this test's own, and its owner. */
  tenant: Tenant;
  /** Puts a person's session cookie into a browser context, without the sign-in form. Gives the session's id. */
  signInAs: (context: BrowserContext, person: Ctx) => Promise<string>;
  /** `page`, signed in as the tenant's owner. */
  ownerPage: Page;
  /** Another browser, of a person or of nobody. */
  openBrowser: (person: Ctx | null) => Promise<Page>;
  /** A second browser of another member. */
  memberPage: (role: Exclude<Role, 'owner'>) => Promise<{ page: Page; member: Tenant }>;
  /** Messages that a test expects the console to show, such as a refused request it caused itself. */
  expectedConsole: RegExp | null;
};

/** What the browser says of a page or a request that is refused on purpose. */
export const refusedRequest = /the server responded with a status of (401|403|404)/;

function watchConsole(page: Page, found: string[]) {
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(`${message.text()} (${message.location().url})`);
  });
  page.on('pageerror', (error) => found.push(String(error)));
}

function expectClean(found: string[], expected: RegExp | null) {
  const unexpected = found.filter((text) => !expected?.test(text));
  expect(unexpected, 'the console stays clean').toEqual([]);
}

export const test = base.extend<Fixtures, { connections: undefined }>({
  connections: [
    async ({}, use) => {
      await use(undefined);
      await disconnectDatabase();
      await disconnectRedis();
    },
    { scope: 'worker', auto: true },
  ],
  expectedConsole: [null, { option: true }],
  context: async ({ context, expectedConsole }, use) => {
    const found: string[] = [];
    context.on('page', (page) => watchConsole(page, found));
    await use(context);
    expectClean(found, expectedConsole);
  },
  tenant: async ({}, use) => {
    await use(await createTenant());
  },
  signInAs: async ({ baseURL }, use) => {
    await use(async (context, person) => {
      const sid = await createSession(person.userId);
      const { name } = sessionCookie();
      const value = await encode({ token: { sid }, secret: env().NEXTAUTH_SECRET });
      await context.addCookies([{ name, value, url: baseURL ?? env().APP_URL, sameSite: 'Lax' }]);
      return sid;
    });
  },
  ownerPage: async ({ context, page, tenant, signInAs }, use) => {
    await signInAs(context, tenant);
    await use(page);
  },
  openBrowser: async ({ browser, signInAs, expectedConsole }, use) => {
    const opened: BrowserContext[] = [];
    const found: string[] = [];
    await use(async (person) => {
      const context = await browser.newContext();
      opened.push(context);
      if (person) await signInAs(context, person);
      const page = await context.newPage();
      watchConsole(page, found);
      return page;
    });
    for (const context of opened) await context.close();
    expectClean(found, expectedConsole);
  },
  memberPage: async ({ tenant, openBrowser }, use) => {
    await use(async (role) => {
      const member = await addMember(tenant, role);
      return { page: await openBrowser(member), member };
    });
  },
});

export { expect };
