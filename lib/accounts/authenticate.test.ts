import { describe, expect, it } from 'vitest';
import {
  facts,
  freshAddress,
  password,
  signUpAs,
  userOf,
  verifiedPerson,
} from '@/lib/testing/accounts';
import { authenticate } from './authenticate';
import { signInWithGoogle } from './sign-in-with-google';
import { verifyEmail } from './verify-email';

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
    const { token } = await signUpAs(unconfirmed);
    await signInWithGoogle(facts(), { email: unconfirmed, name: 'Meera' });
    await expect(authenticate(facts(), { email: unconfirmed, password })).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(verifyEmail(facts(), { token })).rejects.toMatchObject({ code: 'invalid' });
  });
});
