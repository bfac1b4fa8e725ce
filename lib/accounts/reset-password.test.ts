import { describe, expect, it } from 'vitest';
import { facts, freshAddress, password, verifiedPerson } from '@/lib/testing/accounts';
import { mailsTo, tokenIn } from '@/lib/testing/mails';
import { authenticate } from './authenticate';
import { requestReset } from './request-reset';
import { resetPassword } from './reset-password';
import { createSession, readSession } from './sessions';

const resetToken = async (email: string) =>
  tokenIn((await mailsTo(email)).find((mail) => mail.text.includes('/reset?token=')));

describe('a forgotten password', () => {
  it('is set anew by the mailed link, once, and every session ends', async () => {
    const { email, userId } = await verifiedPerson();
    const session = await createSession(userId);
    await requestReset(facts(), { email });
    const token = await resetToken(email);
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
    const token = await resetToken(email);
    await expect(
      resetPassword(facts(), { token, password: 'passwordpassword' }),
    ).rejects.toMatchObject({
      fields: { password: expect.any(String) },
    });
    await resetPassword(facts(), { token, password: 'a-wholly-new-password' });
  });
});
