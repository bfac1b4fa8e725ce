import { createHmac } from 'node:crypto';
import { sha256 } from '@/lib/platform/crypto';
import { type Prisma, sqlState, type Tx } from '@/lib/platform/db';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';

/** Puts writers that count before they insert in a queue, until they commit. */
export const queueOn = (tx: Tx, what: string) =>
  tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${what}, 0))::text`;

export const slugTaken = (slug: string) => {
  const message = `The address /w/${slug} belongs to another workspace. Choose another one.`;
  return new AppError('conflict', message, { fields: { slug: message } });
};

/** Runs a write whose only unique column is the slug. @throws AppError conflict on the slug's field */
export async function withFreeSlug<T>(slug: string, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    const known = error as Partial<Prisma.PrismaClientKnownRequestError>;
    if (known.code === 'P2002' || sqlState(error) === '23505') throw slugTaken(slug);
    throw error;
  }
}

export const invitationDays = 7;

/**
 * The token of an invitation, 256 bits that only this server can compute, so that its link can be shown
 * again while the database keeps nothing but a hash. Renewing changes the expiry, and so the token.
 */
export const invitationToken = (invitation: { id: string; expiresAt: Date }) =>
  createHmac('sha256', env().NEXTAUTH_SECRET)
    .update(`invitation:${invitation.id}:${invitation.expiresAt.toISOString()}`)
    .digest('base64url');

export const invitationHash = (invitation: { id: string; expiresAt: Date }) =>
  sha256(invitationToken(invitation));

export const invitationLink = (token: string) => new URL(`/invite/${token}`, env().APP_URL).href;
