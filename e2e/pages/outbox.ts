import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import PostalMime from 'postal-mime';
import { outboxFolder } from '@/lib/platform/mail';

async function newestTo(address: string, link: RegExp): Promise<string | null> {
  const names = await readdir(outboxFolder()).catch(() => []);
  const newest = names.filter((name) => name.endsWith('.eml') && !name.startsWith('.')).sort();
  for (const name of newest.reverse().slice(0, 100)) {
    const mail = await PostalMime.parse(await readFile(join(outboxFolder(), name)));
    if (!mail.to?.some((to) => to.address === address)) continue;
    const found = mail.text?.match(link)?.[0];
    if (found) return found;
  }
  return null;
}

/** The link in the newest mail to an address, as soon as the worker has sent it. */
export async function mailedLink(address: string, link: RegExp): Promise<string> {
  let found: string | null = null;
  await expect
    .poll(async () => {
      found = await newestTo(address, link);
      return found;
    }, `a mail to ${address}`)
    .not.toBeNull();
  return found ?? '';
}
