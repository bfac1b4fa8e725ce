import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { enqueue } from '@/lib/platform/outbox';
import { giveBack, rateLimit } from '@/lib/platform/rate-limit';
import { assertUncommon } from './common-passwords';
import { passwordChangedMail } from './mails';
import { hashPassword, passwordMatches } from './password-hash';
import { changePasswordSchema } from './schemas';
import { endSessions } from './sessions';

const attempts = { points: 10, perSeconds: 900 };

/**
 * Changes the password of a person who knows the present one, and signs other devices out.
 * `keepSession` is the session that stays. @throws AppError invalid, rate_limited
 */
export async function changePassword(
  ctx: Ctx,
  input: z.input<typeof changePasswordSchema>,
  keepSession: string,
) {
  const { current, password } = changePasswordSchema.parse(input);
  await rateLimit(ctx.userId, 'change_password', attempts);
  const user = await withSystem((tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { email: true, fullName: true, passwordHash: true, preferredLanguage: true },
    }),
  );
  if (!(await passwordMatches(current, user.passwordHash))) {
    const message = 'This is not your present password. Write it again, or reset it by e-mail.';
    throw new AppError('invalid', message, { fields: { current: message } });
  }
  await giveBack(ctx.userId, 'change_password', attempts);
  const name = user.fullName ?? '';
  assertUncommon(password, [user.email, name]);
  const passwordHash = await hashPassword(password);
  await withSystem(async (tx) => {
    await tx.user.update({
      where: { id: ctx.userId },
      data: { passwordHash },
      select: { id: true },
    });
    await tx.authToken.deleteMany({ where: { userId: ctx.userId } });
    const person = { email: user.email, name, language: user.preferredLanguage };
    await enqueue(tx, 'mail', passwordChangedMail(person), ctx.userId);
    await recordAudit(tx, ctx, {
      action: 'account.password_changed',
      resourceType: 'account',
      resourceId: ctx.userId,
    });
  });
  await endSessions(ctx.userId, keepSession);
}
