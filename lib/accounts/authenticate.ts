import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { giveBack, rateLimit } from '@/lib/platform/rate-limit';
import { type Facts, subjectOf } from './internal';
import { passwordMatches } from './password-hash';
import { signInSchema } from './schemas';

/** Failures, not sign-ins, are counted: an office behind one address stays free to work. */
const perAccount = { points: 10, perSeconds: 900 };
const perAddress = { points: 100, perSeconds: 900 };

const mismatch = () =>
  new AppError(
    'unauthenticated',
    'This e-mail and password do not go together. Check both, or set a new password.',
    { data: { reason: 'mismatch' } },
  );
const unverified = () =>
  new AppError(
    'forbidden',
    'Your e-mail address is not confirmed yet. Open the link in the mail that we sent, or ask for it again.',
    { data: { reason: 'unverified' } },
  );

/**
 * Who an e-mail and password belong to.
 * @throws AppError unauthenticated, forbidden (unconfirmed), rate_limited, unavailable
 */
export async function authenticate(
  facts: Facts,
  input: z.input<typeof signInSchema>,
): Promise<{ userId: string; language: string }> {
  const { email, password } = signInSchema.parse(input);
  const account = subjectOf(email);
  const address = facts.ipAddress ?? 'unknown';
  await rateLimit(address, 'sign_in_failed', perAddress);
  await rateLimit(account, 'sign_in_failed', perAccount);
  const user = await withSystem((tx) =>
    tx.user.findUnique({
      where: { email },
      select: {
        id: true,
        passwordHash: true,
        emailVerifiedAt: true,
        isActive: true,
        preferredLanguage: true,
      },
    }),
  );
  const matches = await passwordMatches(password, user?.passwordHash);
  if (!user || !matches || !user.isActive) throw mismatch();
  await giveBack(address, 'sign_in_failed', perAddress);
  await giveBack(account, 'sign_in_failed', perAccount);
  if (!user.emailVerifiedAt) throw unverified();
  await withSystem(async (tx) => {
    await tx.user.update({
      where: { id: user.id },
      data: { lastLoginAt: now() },
      select: { id: true },
    });
    await recordAudit(
      tx,
      { ...facts, userId: user.id },
      { action: 'account.signed_in', resourceType: 'account', resourceId: user.id },
    );
  });
  return { userId: user.id, language: user.preferredLanguage };
}
