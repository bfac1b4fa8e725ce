import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createTransport } from 'nodemailer';
import MailComposer from 'nodemailer/lib/mail-composer/index.js';
import { env } from './env';

export type Attachment = { filename: string; contentType: string; base64: string };
export type Mail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  attachments?: Attachment[];
};

export const outboxFolder = () => join(env().DATA_DIR, 'outbox');

/** Sends by SMTP, or without one writes an .eml file into the outbox folder under DATA_DIR. */
export async function deliverMail({ attachments = [], ...words }: Mail) {
  const { SMTP_URL, MAIL_FROM } = env();
  const mail = {
    ...words,
    attachments: attachments.map(({ base64, ...rest }) => ({
      ...rest,
      content: base64,
      encoding: 'base64',
    })),
  };
  if (SMTP_URL) {
    const transport = createTransport(SMTP_URL, { from: MAIL_FROM });
    try {
      await transport.sendMail(mail);
    } finally {
      transport.close();
    }
    return;
  }
  const message = await new MailComposer({ from: MAIL_FROM, ...mail }).compile().build();
  await mkdir(outboxFolder(), { recursive: true });
  const name = `${new Date().toISOString().replace(/[:.]/g, '-')}-${crypto.randomUUID()}.eml`;
  // written beside and renamed, so that a reader never sees half a mail
  await writeFile(join(outboxFolder(), `.${name}`), message);
  await rename(join(outboxFolder(), `.${name}`), join(outboxFolder(), name));
}
