// `npm run screenshots`: every screen of the demo of a running copy (APP_URL), light, dark and phone,
// into screenshots/, which git ignores. Name some to take only these: `npm run screenshots -- moves today`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { findChromium } from './lib/chromium.mjs';
import { command } from './lib/command.mjs';
import { inRoot } from './lib/paths.mjs';
import { say } from './lib/say.mjs';

const origin = process.env.APP_URL ?? 'http://localhost:3000';
const folder = inRoot('screenshots');
const demo = { email: 'demo@muhurat.example', password: 'light-the-loom-2026' };
const workspace = '/w/aaranya-handlooms';

const open = ['/', '/pricing', '/sign-in', '/sign-up', '/reset', '/privacy', '/terms'];
const inside = [
  workspace,
  ...[
    '/chat',
    '/chat/new',
    '/moves',
    '/moves?view=list',
    '/moves?view=calendar',
    '/campaigns',
    '/campaigns?view=timeline',
    '/campaigns/new',
    '/foundation',
    '/icps',
    '/icps/new',
    '/memory',
    '/memory?state=archived',
    '/memory/graph',
    '/memory/graph?view=list',
    '/onboarding',
    '/skills',
    '/skills/content.linkedin',
    '/skills/research.market',
    '/skills/indian.gst_explainer',
    '/executions',
    '/usage',
    '/settings',
    '/settings/members',
    '/settings/audit',
  ].map((path) => workspace + path),
  '/account',
  '/account/constitution',
  '/account/security',
  '/account/billing',
  '/account/billing/plan',
  '/workspaces/new',
];
/** The first record on a list, as a person would open it. */
const records = [
  { name: 'move', from: `${workspace}/moves?view=list`, link: /\/moves\/[0-9a-f-]{36}$/ },
  { name: 'campaign', from: `${workspace}/campaigns`, link: /\/campaigns\/[0-9a-f-]{36}$/ },
  { name: 'icp', from: `${workspace}/icps`, link: /\/icps\/[0-9a-f-]{36}$/ },
  { name: 'conversation', from: `${workspace}/chat`, link: /\/chat\/[0-9a-f-]{36}$/ },
  { name: 'memory', from: `${workspace}/memory`, link: /\/memory\?memory=mem_/ },
  { name: 'entity', from: `${workspace}/memory/graph?view=list`, link: /\/entities\/ent_/ },
  { name: 'execution', from: `${workspace}/executions`, link: /\/executions\/exec_/ },
];
const looks = [
  { name: 'light', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'phone', viewport: { width: 360, height: 780 }, colorScheme: 'light', hasTouch: true },
];

const nameOf = (path) =>
  path
    .replace(workspace, 'app')
    .replace(/[/?=]+/g, '-')
    .replace(/^-|-$/g, '') || 'landing';

async function take(page, name, look) {
  await page.waitForLoadState('load');
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.screenshot({
    path: join(folder, `${name}.${look.name}.png`),
    fullPage: look.name === 'phone',
  });
}

await command(async () => {
  const { chromium } = await import('@playwright/test');
  mkdirSync(folder, { recursive: true });
  const wanted = process.argv.slice(2);
  const asked = (name) => wanted.length === 0 || wanted.some((word) => name.includes(word));
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
  });
  try {
    let session;
    for (const look of looks) {
      const context = await browser.newContext({
        ...look,
        reducedMotion: 'reduce',
        locale: 'en-IN',
        baseURL: origin,
        ...(session ? { storageState: session } : {}),
      });
      const page = await context.newPage();
      if (!session) {
        await page.goto('/sign-in');
        await page.getByLabel('E-mail', { exact: true }).fill(demo.email);
        await page.getByLabel('Password', { exact: true }).fill(demo.password);
        await page.getByRole('button', { name: 'Sign in', exact: true }).click();
        await page.waitForURL(/\/w\//);
        session = await context.storageState();
      }
      for (const path of inside) {
        if (!asked(nameOf(path))) continue;
        await page.goto(path, { timeout: 90_000 });
        await take(page, nameOf(path), look);
      }
      for (const { name, from, link } of records) {
        if (!asked(name)) continue;
        await page.goto(from);
        const hrefs = await page.locator('a').evaluateAll((all) => all.map((a) => a.href));
        const href = hrefs.find((each) => link.test(each));
        if (!href) continue;
        await page.goto(href);
        await take(page, name, look);
      }
      const outside = await browser.newContext({ ...look, locale: 'en-IN', baseURL: origin });
      const visitor = await outside.newPage();
      for (const path of open) {
        if (!asked(nameOf(path))) continue;
        await visitor.goto(path);
        await take(visitor, nameOf(path), look);
      }
      await outside.close();
      await context.close();
      say(`${look.name} … done`);
    }
  } finally {
    await browser.close();
  }
});
