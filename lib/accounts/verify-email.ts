import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { consumeToken, type Facts } from './internal';
import { linkSchema } from './schemas';

/** Confirms an address with the link's token, which is used up. @throws AppError invalid */
export async function verifyEmail(facts: Facts, input: z.input<typeof linkSchema>) {
  const { token } = linkSchema.parse(input);
  return withSystem(async (tx) => {
    const userId = await consumeToken(tx, token, 'verify_email');
    const { preferredLanguage } = await tx.user.update({
      where: { id: userId },
      data: { emailVerifiedAt: now(), lastLoginAt: now() },
      select: { preferredLanguage: true },
    });
    await recordAudit(
      tx,
      { ...facts, userId },
      { action: 'account.email_verified', resourceType: 'account', resourceId: userId },
    );
    return { userId, language: preferredLanguage };
  });
}
