import type { z } from 'zod';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { rateLimit } from '@/lib/platform/rate-limit';
import { evenly, type Facts, issueToken, subjectOf } from './internal';
import { verifyMail } from './mails';
import { ownPath } from './next-path';
import { addressSchema } from './schemas';

/** Sends the confirmation again where one is due; the answer does not tell whether. @throws AppError rate_limited */
export async function resendVerification(_facts: Facts, input: z.input<typeof addressSchema>) {
  const { email, next } = addressSchema.parse(input);
  await rateLimit(subjectOf(email), 'resend_verification', { points: 5, perSeconds: 3600 });
  return evenly(async () => {
    await withSystem(async (tx) => {
      const user = await tx.user.findUnique({
        where: { email },
        select: {
          id: true,
          fullName: true,
          emailVerifiedAt: true,
          isActive: true,
          preferredLanguage: true,
        },
      });
      if (!user?.isActive || user.emailVerifiedAt) return;
      const token = await issueToken(tx, user.id, 'verify_email');
      const mail = verifyMail(
        { email, name: user.fullName ?? '', language: user.preferredLanguage },
        token,
        ownPath(next),
      );
      await enqueue(tx, 'mail', mail, user.id);
    });
    return { email };
  });
}
