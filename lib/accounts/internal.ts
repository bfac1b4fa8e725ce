import { setTimeout as delay } from 'node:timers/promises';
import { now } from '@/lib/platform/clock';
import { randomToken, sha256 } from '@/lib/platform/crypto';
import type { Ctx } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';

/** What is known of a request before anybody is signed in. */
export type Facts = Pick<Ctx, 'requestId' | 'ipAddress' | 'userAgent'>;

/** Names an address in a counter's key without storing it there. */
export const subjectOf = (email: string) => sha256(email).slice(0, 32);

const evenMs = 350;

/** Answers no sooner than a fixed time, so that the clock does not tell a known address from an unknown one. */
export async function evenly<T>(work: () => Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work(), delay(evenMs)]);
  if (outcome.status === 'rejected') throw outcome.reason;
  return outcome.value;
}

export type TokenPurpose = 'verify_email' | 'reset_password';
const lifetimeMs: Record<TokenPurpose, number> = {
  verify_email: 24 * 3600 * 1000,
  reset_password: 3600 * 1000,
};

/** A new single-use token; earlier ones of the same purpose stop working. */
export async function issueToken(tx: Tx, userId: string, purpose: TokenPurpose) {
  const token = randomToken();
  await tx.authToken.deleteMany({ where: { userId, purpose } });
  await tx.authToken.createMany({
    data: [
      {
        userId,
        purpose,
        tokenHash: sha256(token),
        expiresAt: new Date(now().getTime() + lifetimeMs[purpose]),
      },
    ],
  });
  return token;
}

const spent = () =>
  new AppError(
    'invalid',
    'This link no longer works: it was used, replaced by a newer one, or has expired. Ask for a new one.',
    { data: { reason: 'link_spent' } },
  );

/** The person a live token belongs to. @throws AppError invalid */
export async function tokenOwner(tx: Tx, token: string, purpose: TokenPurpose) {
  const row = await tx.authToken.findUnique({ where: { tokenHash: sha256(token) } });
  if (!row || row.purpose !== purpose || row.usedAt || row.expiresAt <= now()) throw spent();
  return row.userId;
}

/** Uses a token up: of two at once, one wins. @throws AppError invalid */
export async function consumeToken(tx: Tx, token: string, purpose: TokenPurpose) {
  const userId = await tokenOwner(tx, token, purpose);
  const { count } = await tx.authToken.updateMany({
    where: { tokenHash: sha256(token), usedAt: null },
    data: { usedAt: now() },
  });
  if (count === 0) throw spent();
  return userId;
}
