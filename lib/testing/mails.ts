import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { withSystem } from '@/lib/platform/db/system';
import { outboxFolder } from '@/lib/platform/mail';

export type SentMail = { subject: string; text: string; html: string };

async function waiting(email: string): Promise<SentMail[]> {
  const rows = await withSystem((tx) =>
    tx.outbox.findMany({
      where: { topic: 'mail', payload: { path: ['to'], equals: email } },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map((row) => row.payload as SentMail);
}

async function delivered(email: string): Promise<SentMail[]> {
  const files = await readdir(outboxFolder()).catch(() => []);
  const written = await Promise.all(
    files
      .filter((name) => name.endsWith('.eml') && !name.startsWith('.'))
      .sort()
      .map((name) => readFile(join(outboxFolder(), name))),
  );
  const mails = await Promise.all(
    written.filter((raw) => raw.includes(email)).map((raw) => PostalMime.parse(raw)),
  );
  return mails
    .filter((mail) => mail.to?.some((to) => to.address === email))
    .map((mail) => ({
      subject: mail.subject ?? '',
      text: mail.text ?? '',
      html: mail.html ?? '',
    }));
}

/** Mails to an address, oldest first: still in the database, or delivered by a worker that another test runs. */
export async function mailsTo(email: string): Promise<SentMail[]> {
  const inDatabase = await waiting(email);
  const all = [...(await delivered(email)), ...inDatabase];
  const words = (mail: SentMail) => mail.text.replace(/\s+/g, '');
  return all.filter((mail, at) => all.findIndex((other) => words(other) === words(mail)) === at);
}

/** The token in the address that a mail holds. */
export function tokenIn(mail: SentMail | undefined): string {
  const address = mail?.text.match(/http\S+token=\S+/)?.[0];
  return (address && new URL(address).searchParams.get('token')) ?? '';
}
