import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNode } from './run.mjs';
import { Refusal } from './say.mjs';
import { findOnPath, installPackage } from './system-packages.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : null;
}

/** The path of a Chromium, installed now if it is nowhere and that is allowed. */
export async function findChromium() {
  const there = process.env.CHROMIUM ?? findOnPath(NAMES) ?? (await playwrightsOwn());
  if (there) return there;
  const installed = await installPackage('chromium', NAMES);
  if (installed) return installed;
  await runNode([inRoot('node_modules/@playwright/test/cli.js'), 'install', 'chromium']);
  const downloaded = await playwrightsOwn();
  if (downloaded) return downloaded;
  throw new Refusal(
    'The end-to-end tests need Chromium: install it (Debian: sudo apt-get install chromium), or name one with CHROMIUM=<path>.',
  );
}
