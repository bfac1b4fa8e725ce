import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { withSystem } from '@/lib/platform/db/system';
import { authenticate } from './authenticate';
import { changePassword } from './change-password';
import { getConstitution } from './get-constitution';
import { requestReset } from './request-reset';
import { resendVerification } from './resend-verification';
import { resetPassword } from './reset-password';
import { revokeSession } from './revoke-session';
import { createSession, listSessions, readSession } from './sessions';
import { signInWithGoogle } from './sign-in-with-google';
import { signUp } from './sign-up';
import { updateConstitution } from './update-constitution';
import { updateProfile } from './update-profile';
import { verifyEmail } from './verify-email';

const facts = () => ({ requestId: randomUUID(), ipAddress: randomIp(), userAgent: 'vitest' });
const randomIp = () =>
  `10.${Array.from({ length: 3 }, () => Math.floor(Math.random() * 250)).join('.')}`;
const freshAddress = () => `${randomUUID()}@example.in`;
const password = 'warp-weft-and-weave';

const userOf = (email: string) =>
  withSystem((tx) => tx.user.findUnique({ where: { email }, omit: { passwordHash: false } }));

async function mailsTo(email: string) {
  const rows = await withSystem((tx) =>
    tx.outbox.findMany({
      where: { topic: 'mail', payload: { path: ['to'], equals: email } },
      orderBy: { id: 'asc' },
    }),
  );
  return rows.map((row) => row.payload as { subject: string; text: string; html: string });
}
const tokenIn = (mail: { text: string } | undefined) =>
  new URL(mail?.text.match(/http\S+token=\S+/)?.[0] ?? 'http://none').searchParams.get('token') ??
  '';

const signUpAs = (email: string, over: { password?: string; name?: string; next?: string } = {}) =>
  signUp(facts(), { name: 'Meera Joshi', email, password, consent: true, ...over });

async function verifiedPerson() {
  const email = freshAddress();
  await signUpAs(email);
  const { userId } = await verifyEmail(facts(), { token: tokenIn((await mailsTo(email))[0]) });
  return { email, userId, ctx: { userId, requestId: randomUUID() } };
}

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
      const answer = await signUpAs(address, { password: 'another-long-password' });
      return { answer, ms: performance.now() - start };
    };
    const first = await clocked(email);
    const second = await clocked(unknown);
    expect(first.answer).toEqual({ email });
    expect(second.answer).toEqual({ email: unknown });
    // both wait for the same clock
    expect(Math.min(first.ms, second.ms)).toBeGreaterThan(340);
    expect((await mailsTo(email)).at(-1)?.subject).toBe('You already have a Muhurat account');
    await expect(authenticate(facts(), { email, password })).resolves.toBeTruthy();
  });

  it('lets the last who signs up for an unconfirmed address set its password, with one live link', async () => {
    const email = freshAddress();
    await signUpAs(email, { password: 'the-first-of-the-two' });
    await signUpAs(email, { password: 'the-second-of-the-two' });
    const [older, newer] = await mailsTo(email);
    await expect(verifyEmail(facts(), { token: tokenIn(older) })).rejects.toMatchObject({
      code: 'invalid',
    });
    await verifyEmail(facts(), { token: tokenIn(newer) });
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
    await signUpAs(email);
    const token = tokenIn((await mailsTo(email))[0]);
    const clicks = await Promise.allSettled([
      verifyEmail(facts(), { token }),
      verifyEmail(facts(), { token }),
    ]);
    expect(clicks.filter((click) => click.status === 'fulfilled')).toHaveLength(1);
    expect((await userOf(email))?.emailVerifiedAt).not.toBeNull();
  });

  it('refuses a link after 24 hours, and an invented one', async () => {
    const email = freshAddress();
    await signUpAs(email);
    const token = tokenIn((await mailsTo(email))[0]);
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
    await signUpAs(email);
    await resendVerification(facts(), { email });
    const mails = await mailsTo(email);
    expect(mails).toHaveLength(2);
    await verifyEmail(facts(), { token: tokenIn(mails[1]) });
    await resendVerification(facts(), { email });
    expect(await mailsTo(email)).toHaveLength(2);
    const unknown = freshAddress();
    expect(await resendVerification(facts(), { email: unknown })).toEqual({ email: unknown });
    expect(await mailsTo(unknown)).toHaveLength(0);
  });
});

describe('signing in', () => {
  it('tells a wrong password and an unknown address apart by nothing', async () => {
    const { email } = await verifiedPerson();
    const wrong = await authenticate(facts(), { email, password: 'not-the-password' }).catch(
      (e) => e,
    );
    const unknown = await authenticate(facts(), { email: freshAddress(), password }).catch(
      (e) => e,
    );
    expect(wrong).toMatchObject({ code: 'unauthenticated' });
    expect(unknown.message).toBe(wrong.message);
  });

  it('names an unconfirmed address only to who knows the password', async () => {
    const email = freshAddress();
    await signUpAs(email);
    await expect(authenticate(facts(), { email, password })).rejects.toMatchObject({
      code: 'forbidden',
      data: { reason: 'unverified' },
    });
    await expect(
      authenticate(facts(), { email, password: 'wrong-wrong-wrong' }),
    ).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it('slows down guessing one account from many addresses, and does not count successes', async () => {
    const { email } = await verifiedPerson();
    for (let turn = 0; turn < 12; turn += 1) await authenticate(facts(), { email, password });
    for (let turn = 0; turn < 10; turn += 1) {
      await authenticate(facts(), { email, password: 'wrong-wrong-wrong' }).catch(() => {});
    }
    await expect(authenticate(facts(), { email, password })).rejects.toMatchObject({
      code: 'rate_limited',
      data: { retryAfter: expect.any(Number) },
    });
  });

  it('slows down one address that tries many accounts', async () => {
    const one = facts();
    const tries = Array.from({ length: 100 }, () =>
      authenticate(one, { email: freshAddress(), password }).catch((error) => error.code as string),
    );
    await Promise.all(tries);
    await expect(authenticate(one, { email: freshAddress(), password })).rejects.toMatchObject({
      code: 'rate_limited',
    });
  });
});

describe('a forgotten password', () => {
  it('is set anew by the mailed link, once, and every session ends', async () => {
    const { email, userId } = await verifiedPerson();
    const session = await createSession(userId);
    await requestReset(facts(), { email });
    const token = tokenIn((await mailsTo(email)).at(-1));
    await resetPassword(facts(), { token, password: 'a-wholly-new-password' });
    expect(await readSession(session)).toBeNull();
    await expect(
      authenticate(facts(), { email, password: 'a-wholly-new-password' }),
    ).resolves.toMatchObject({ userId });
    await expect(authenticate(facts(), { email, password })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(
      resetPassword(facts(), { token, password: 'yet-another-password' }),
    ).rejects.toMatchObject({ code: 'invalid' });
  });

  it('is answered alike for an address nobody has', async () => {
    const email = freshAddress();
    expect(await requestReset(facts(), { email })).toEqual({ email });
    expect(await mailsTo(email)).toHaveLength(0);
  });

  it('keeps the link usable when the new password is refused', async () => {
    const { email } = await verifiedPerson();
    await requestReset(facts(), { email });
    const token = tokenIn((await mailsTo(email)).at(-1));
    await expect(
      resetPassword(facts(), { token, password: 'passwordpassword' }),
    ).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await resetPassword(facts(), { token, password: 'a-wholly-new-password' });
  });
});

describe('the account', () => {
  it('changes its password knowing the present one, and keeps only this session', async () => {
    const { email, userId, ctx } = await verifiedPerson();
    const here = await createSession(userId);
    const there = await createSession(userId);
    await expect(
      changePassword(ctx, { current: 'not-the-password', password: 'a-wholly-new-password' }, here),
    ).rejects.toMatchObject({ code: 'invalid', fields: { current: expect.any(String) } });
    await changePassword(ctx, { current: password, password: 'a-wholly-new-password' }, here);
    expect(await readSession(here)).not.toBeNull();
    expect(await readSession(there)).toBeNull();
    await expect(
      authenticate(facts(), { email, password: 'a-wholly-new-password' }),
    ).resolves.toBeTruthy();
  });

  it('lists its sessions and ends one at once, and nobody else’s', async () => {
    const mine = await verifiedPerson();
    const other = await verifiedPerson();
    const id = await createSession(mine.userId, { userAgent: 'Firefox' });
    const foreign = await createSession(other.userId);
    const [session] = await listSessions(mine.userId);
    expect(session).toMatchObject({ userAgent: 'Firefox' });
    const [foreignSession] = await listSessions(other.userId);
    await expect(
      revokeSession(mine.ctx, { handle: foreignSession?.handle ?? '' }),
    ).rejects.toMatchObject({ code: 'not_found' });
    expect(await readSession(foreign)).not.toBeNull();
    await revokeSession(mine.ctx, { handle: session?.handle ?? '' });
    expect(await readSession(id)).toBeNull();
  });

  it('keeps its constitution and profile, and gives them to nobody else', async () => {
    const mine = await verifiedPerson();
    const other = await verifiedPerson();
    expect(await getConstitution(mine.ctx)).toMatchObject({ noEmojis: false, bannedPhrases: [] });
    const rules = {
      noEmojis: true,
      formalOnly: false,
      bannedPhrases: ['cheapest'],
      requiredDisclaimers: ['Prices include GST.'],
      language: 'hi' as const,
    };
    await updateConstitution(mine.ctx, rules);
    expect(await getConstitution(mine.ctx)).toEqual(rules);
    await expect(getConstitution(other.ctx, mine.userId)).rejects.toMatchObject({
      code: 'not_found',
    });
    await updateProfile(mine.ctx, { name: 'Meera J', phone: '+91 98765 43210', language: 'hi' });
    expect(await userOf(mine.email)).toMatchObject({
      fullName: 'Meera J',
      preferredLanguage: 'hi',
    });
    expect(await userOf(other.email)).toMatchObject({ preferredLanguage: 'en' });
  });
});

describe('signing in with Google', () => {
  it('makes an account, and finds it the next time', async () => {
    const email = freshAddress();
    const first = await signInWithGoogle(facts(), { email, name: 'Kabir' });
    expect(await signInWithGoogle(facts(), { email, name: 'Kabir' })).toEqual(first);
    expect(await userOf(email)).toMatchObject({ fullName: 'Kabir', passwordHash: null });
  });

  it('keeps the password of a confirmed account, and drops one that a stranger may have set', async () => {
    const confirmed = await verifiedPerson();
    await signInWithGoogle(facts(), { email: confirmed.email, name: 'Meera' });
    await expect(authenticate(facts(), { email: confirmed.email, password })).resolves.toBeTruthy();
    const unconfirmed = freshAddress();
    await signUpAs(unconfirmed);
    const token = tokenIn((await mailsTo(unconfirmed))[0]);
    await signInWithGoogle(facts(), { email: unconfirmed, name: 'Meera' });
    await expect(authenticate(facts(), { email: unconfirmed, password })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(verifyEmail(facts(), { token })).rejects.toMatchObject({ code: 'invalid' });
  });
});
