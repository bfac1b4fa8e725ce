import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { emailSchema } from '@/lib/workspaces/schemas';
import type { Facts } from './internal';
import { consentNotice } from './schemas';
import { endSessions } from './sessions';

/** A Google profile whose address Google has confirmed. */
type GoogleProfile = { email: string; name: string; picture?: string | undefined };

/**
 * The account of a Google profile, made at first sight. An account that somebody began with this address
 * and never confirmed loses its password: whoever set it did not prove to own the mailbox.
 */
export async function signInWithGoogle(facts: Facts, profile: GoogleProfile) {
  const email = emailSchema.parse(profile.email);
  const outcome = await withSystem(async (tx) => {
    const { count } = await tx.user.createMany({
      data: [
        {
          email,
          fullName: profile.name.slice(0, 120),
          avatarUrl: profile.picture ?? null,
          emailVerifiedAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    const user = await tx.user.findUniqueOrThrow({ where: { email } });
    if (!user.isActive) {
      throw new AppError('unauthenticated', 'This account is closed. Write to us to reopen it.');
    }
    const unconfirmed = !user.emailVerifiedAt;
    await tx.user.update({
      where: { id: user.id },
      data: {
        lastLoginAt: now(),
        ...(unconfirmed ? { emailVerifiedAt: now(), passwordHash: null } : {}),
      },
      select: { id: true },
    });
    if (unconfirmed) await tx.authToken.deleteMany({ where: { userId: user.id } });
    if (count === 1) {
      await tx.consent.createMany({
        data: [
          {
            userId: user.id,
            purpose: consentNotice.purpose,
            noticeVersion: consentNotice.version,
            granted: true,
            ipAddress: facts.ipAddress ?? null,
          },
        ],
      });
    }
    await recordAudit(
      tx,
      { ...facts, userId: user.id },
      {
        action: count === 1 ? 'account.signed_up' : 'account.signed_in',
        resourceType: 'account',
        resourceId: user.id,
        metadata: { by: 'google' },
      },
    );
    return { userId: user.id, language: user.preferredLanguage, unconfirmed };
  });
  if (outcome.unconfirmed) await endSessions(outcome.userId);
  return { userId: outcome.userId, language: outcome.language };
}
