import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { env } from '@/lib/platform/env';
import { outboxFolder } from '@/lib/platform/mail';

const shown = 50;

/** Mails hold links that sign people in: the page exists only on a copy without mail and without https. */
export const outboxIsOpen = () => !env().SMTP_URL && env().APP_URL.startsWith('http://');

export type OutboxMail = {
  id: string;
  to: string;
  subject: string;
  date: string | null;
  text: string;
};

/** The newest mails of the outbox folder. */
export async function readOutbox(): Promise<OutboxMail[]> {
  const files = await readdir(outboxFolder()).catch(() => []);
  const newest = files
    .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
    .sort()
    .reverse()
    .slice(0, shown);
  return Promise.all(
    newest.map(async (name) => {
      const mail = await PostalMime.parse(await readFile(join(outboxFolder(), name)));
      return {
        id: name,
        to: mail.to?.map((address) => address.address).join(', ') ?? '',
        subject: mail.subject ?? '',
        date: mail.date ?? null,
        text: mail.text ?? '',
      };
    }),
  );
}
