import { describe, expect, it } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import {
  facts,
  freshAddress,
  password,
  signUpAs,
  userOf,
  verifiedPerson,
} from '@/lib/testing/accounts';
import { mailsTo, tokenIn } from '@/lib/testing/mails';
import { authenticate } from './authenticate';
import { resendVerification } from './resend-verification';
import { signUp } from './sign-up';
import { verifyEmail } from './verify-email';

describe('sign-up', () => {
  it('makes an unconfirmed account with its consent, and mails a link', async () => {
    const email = freshAddress();
    await signUpAs(email.toUpperCase(), { next: '/invite/abc' });
    const user = await userOf(email);
    expect(user).toMatchObject({ fullName: 'Meera Joshi', emailVerifiedAt: null });
    expect(user?.passwordHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    const consents = await withSystem((tx) =>
      tx.consent.findMany({ where: { userId: user?.id ?? '' } }),
    );
    expect(consents).toMatchObject([{ purpose: 'terms_and_privacy', granted: true }]);
    const [mail] = await mailsTo(email);
    expect(mail?.text).toContain('/verify?token=');
    expect(mail?.text).toContain('next=%2Finvite%2Fabc');
    const tokens = await withSystem((tx) =>
      tx.authToken.findMany({ where: { userId: user?.id ?? '' } }),
    );
    expect(tokens.map((row) => row.tokenHash)).not.toContain(tokenIn(mail));
  });

  it('answers a known address as an unknown one, in about the same time, and tells only its owner', async () => {
    const { email } = await verifiedPerson();
    const unknown = freshAddress();
    const clocked = async (address: string) => {
      const start = performance.now();
      const answer = await signUp(facts(), {
        name: 'Somebody',
        email: address,
        password: 'another-long-password',
        consent: true,
      });
      return { answer, ms: performance.now() - start };
    };
    const first = await clocked(email);
    const second = await clocked(unknown);
    expect(first.answer).toEqual({ email });
    expect(second.answer).toEqual({ email: unknown });
    // both wait for the same clock
    expect(Math.min(first.ms, second.ms)).toBeGreaterThan(340);
    const subjects = (await mailsTo(email)).map((mail) => mail.subject);
    expect(subjects).toContain('You already have a Muhurat account');
    await expect(authenticate(facts(), { email, password })).resolves.toBeTruthy();
  });

  it('lets the last who signs up for an unconfirmed address set its password, with one live link', async () => {
    const email = freshAddress();
    const older = await signUpAs(email, { password: 'the-first-of-the-two' });
    const newer = await signUpAs(email, { password: 'the-second-of-the-two' });
    await expect(verifyEmail(facts(), { token: older.token })).rejects.toMatchObject({
      code: 'invalid',
    });
    await verifyEmail(facts(), { token: newer.token });
    await expect(
      authenticate(facts(), { email, password: 'the-second-of-the-two' }),
    ).resolves.toBeTruthy();
  });

  it('refuses a common password and short ones, naming the field', async () => {
    await expect(signUpAs(freshAddress(), { password: 'Password@12345' })).rejects.toMatchObject({
      code: 'invalid',
      fields: { password: expect.stringContaining('guessers') },
    });
    await expect(signUpAs(freshAddress(), { password: 'elevenchars' })).rejects.toThrow(
      '12 characters',
    );
  });

  it('mails in the language that was chosen', async () => {
    const email = freshAddress();
    await signUp(facts(), { name: 'मीरा', email, password, consent: true, language: 'hi' });
    const [mail] = await mailsTo(email);
    expect(mail?.subject).toContain('पुष्टि');
    expect(mail?.text).toContain('नमस्ते मीरा,');
    expect(mail?.text).toContain('/verify?token=');
  });

  it('is throttled by address, known or not', async () => {
    const email = freshAddress();
    for (let turn = 0; turn < 6; turn += 1) await signUpAs(email);
    await expect(signUpAs(email)).rejects.toMatchObject({ code: 'rate_limited' });
  });

  it('writes what was typed into mails without letting it be markup', async () => {
    const email = freshAddress();
    await signUpAs(email, { name: '<img src=x onerror=alert(1)> & "Co"' });
    const [mail] = await mailsTo(email);
    expect(mail?.html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; &quot;Co&quot;');
    expect(mail?.html).not.toContain('<img');
  });
});

describe('confirming an address', () => {
  it('works once, also for two clicks at the same moment', async () => {
    const email = freshAddress();
    const { token } = await signUpAs(email);
    const clicks = await Promise.allSettled([
      verifyEmail(facts(), { token }),
      verifyEmail(facts(), { token }),
    ]);
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1);
    expect((await userOf(email))?.emailVerifiedAt).not.toBeNull();
  });

  it('refuses a link after 24 hours, and an invented one', async () => {
    const email = freshAddress();
    const { token } = await signUpAs(email);
    const user = await userOf(email);
    const row = await withSystem((tx) =>
      tx.authToken.findFirstOrThrow({ where: { userId: user?.id ?? '' } }),
    );
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBeCloseTo(24 * 3600 * 1000, -4);
    await withSystem((tx) =>
      tx.authToken.updateMany({
        where: { id: row.id },
        data: { expiresAt: new Date(Date.now() - 1) },
      }),
    );
    await expect(verifyEmail(facts(), { token })).rejects.toMatchObject({ code: 'invalid' });
    await expect(verifyEmail(facts(), { token: 'x'.repeat(43) })).rejects.toMatchObject({
      code: 'invalid',
    });
  });

  it('is sent again on request, and not for an address that needs none', async () => {
    const email = freshAddress();
    const first = await signUpAs(email);
    await resendVerification(facts(), { email });
    const again = (await mailsTo(email)).find((mail) => tokenIn(mail) !== first.token);
    await verifyEmail(facts(), { token: tokenIn(again) });
    await resendVerification(facts(), { email });
    expect(await mailsTo(email)).toHaveLength(2);
    const unknown = freshAddress();
    expect(await resendVerification(facts(), { email: unknown })).toEqual({ email: unknown });
    expect(await mailsTo(unknown)).toHaveLength(0);
  });
});
