import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import PostalMime from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { composeMail } from './mail-layout';

const received: { from: string; to: string[]; raw: string }[] = [];
let refusing = false;

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  onData(stream, session, done) {
    void text(stream).then((raw) => {
      if (refusing) return done(new Error('mailbox full'));
      const { mailFrom, rcptTo } = session.envelope;
      received.push({
        from: mailFrom ? mailFrom.address : '',
        to: rcptTo.map((to) => to.address),
        raw,
      });
      done();
    });
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  vi.stubEnv('SMTP_URL', `smtp://127.0.0.1:${port}`);
  vi.stubEnv('MAIL_FROM', 'Muhurat <hello@muhurat.example>');
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await new Promise<void>((resolve) => server.close(() => resolve()));
});

const mail = composeMail({
  to: 'asha@example.in',
  subject: 'नमस्ते, ₹1,23,456\r\nBcc: everybody@example.in',
  paragraphs: ['The loom is warped: “light” & <b>bold</b> – हथकरघा.'],
  link: { label: 'Open', url: 'https://muhurat.example/verify?token=a&next=%2Fw' },
  footer: 'Do nothing if this was not you.',
});

describe('deliverMail by SMTP', () => {
  it('hands over one mail whose text and HTML say the same, in every script', async () => {
    const { deliverMail } = await import('./mail');
    await deliverMail(mail);
    const [arrived] = received;
    expect(arrived).toMatchObject({ from: 'hello@muhurat.example', to: ['asha@example.in'] });
    const parsed = await PostalMime.parse(arrived?.raw ?? '');
    expect(parsed.subject).toBe('नमस्ते, ₹1,23,456 Bcc: everybody@example.in');
    expect(parsed.bcc).toBeUndefined();
    expect(parsed.text).toContain('“light” & <b>bold</b> – हथकरघा.');
    expect(parsed.text).toContain('https://muhurat.example/verify?token=a&next=%2Fw');
    expect(parsed.html).toContain('&lt;b&gt;bold&lt;/b&gt;');
    expect(parsed.html).toContain('href="https://muhurat.example/verify?token=a&amp;next=%2Fw"');
  });

  it('fails loudly when the server refuses, so that the relay tries again', async () => {
    const { deliverMail } = await import('./mail');
    refusing = true;
    await expect(deliverMail(mail)).rejects.toThrow('mailbox full');
    refusing = false;
  });
});
