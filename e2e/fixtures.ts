import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { encode } from 'next-auth/jwt';
import { createSession } from '@/lib/accounts';
import type { Ctx, Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { disconnectRedis } from '@/lib/platform/redis';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { sessionCookie } from '@/lib/web/session-cookie';

type Tenant = WorkspaceCtx & { email: string };

type Fixtures = {
  /** A workspace of this test's own, and its owner. */
  tenant: Tenant;
  /** Puts a person's session cookie into a browser context, without the sign-in form. */
  signInAs: (context: BrowserContext, person: Ctx) => Promise<void>;
  /** `page`, signed in as the tenant's owner. */
  ownerPage: Page;
  /** A second browser of another member. */
  memberPage: (role: Exclude<Role, 'owner'>) => Promise<{ page: Page; member: Tenant }>;
  /** Messages that a test expects the console to show, such as a refused request it caused itself. */
  expectedConsole: RegExp[];
};

function watchConsole(page: Page, found: string[]) {
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text());
  });
  page.on('pageerror', (error) => found.push(String(error)));
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
  expectedConsole: [[], { option: true }],
  context: async ({ context, expectedConsole }, use) => {
    const found: string[] = [];
    context.on('page', (page) => watchConsole(page, found));
    await use(context);
    expect(
      found.filter((text) => !expectedConsole.some((expected) => expected.test(text))),
      'the console stays clean',
    ).toEqual([]);
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
    });
  },
  ownerPage: async ({ context, page, tenant, signInAs }, use) => {
    await signInAs(context, tenant);
    await use(page);
  },
  memberPage: async ({ browser, tenant, signInAs }, use) => {
    const opened: BrowserContext[] = [];
    const found: string[] = [];
    await use(async (role) => {
      const member = await addMember(tenant, role);
      const context = await browser.newContext();
      opened.push(context);
      await signInAs(context, member);
      const page = await context.newPage();
      watchConsole(page, found);
      return { page, member };
    });
    for (const context of opened) await context.close();
    expect(found, 'the console stays clean').toEqual([]);
  },
});

export { expect };
