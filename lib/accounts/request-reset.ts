import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { rateLimit } from '@/lib/platform/rate-limit';
import { evenly, type Facts, issueToken, subjectOf } from './internal';
import { resetMail } from './mails';
import { addressSchema } from './schemas';

/** Mails a link to set a new password, if the address is known; the answer is the same if not. @throws AppError rate_limited */
export async function requestReset(facts: Facts, input: z.input<typeof addressSchema>) {
  const { email } = addressSchema.parse(input);
  await rateLimit(subjectOf(email), 'request_reset', { points: 5, perSeconds: 3600 });
  return evenly(async () => {
    await withSystem(async (tx) => {
      const user = await tx.user.findUnique({
        where: { email },
        select: { id: true, fullName: true, isActive: true, preferredLanguage: true },
      });
      if (!user?.isActive) return;
      const token = await issueToken(tx, user.id, 'reset_password');
      const person = { email, name: user.fullName ?? '', language: user.preferredLanguage };
      await enqueue(tx, 'mail', resetMail(person, token), user.id);
      await recordAudit(
        tx,
        { ...facts, userId: user.id },
        { action: 'account.reset_requested', resourceType: 'account', resourceId: user.id },
      );
    });
    return { email };
  });
}
