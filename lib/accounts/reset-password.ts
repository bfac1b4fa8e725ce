import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { assertUncommon } from './common-passwords';
import { consumeToken, type Facts, tokenOwner } from './internal';
import { passwordChangedMail } from './mails';
import { hashPassword } from './password-hash';
import { resetPasswordSchema } from './schemas';
import { endSessions } from './sessions';

/** Sets a new password with the mailed link and ends every session. @throws AppError invalid */
export async function resetPassword(facts: Facts, input: z.input<typeof resetPasswordSchema>) {
  const { token, password } = resetPasswordSchema.parse(input);
  const owner = await withSystem(async (tx) =>
    tx.user.findUniqueOrThrow({
      where: { id: await tokenOwner(tx, token, 'reset_password') },
      select: {
        id: true,
        email: true,
        fullName: true,
        emailVerifiedAt: true,
        preferredLanguage: true,
      },
    }),
  );
  const name = owner.fullName ?? '';
  assertUncommon(password, [owner.email, name]);
  const passwordHash = await hashPassword(password);
  await withSystem(async (tx) => {
    const userId = await consumeToken(tx, token, 'reset_password');
    await tx.user.update({
      where: { id: userId },
      // whoever opened the link owns the mailbox
      data: { passwordHash, emailVerifiedAt: owner.emailVerifiedAt ?? now() },
      select: { id: true },
    });
    await tx.authToken.deleteMany({ where: { userId, purpose: 'verify_email' } });
    const person = { email: owner.email, name, language: owner.preferredLanguage };
    await enqueue(tx, 'mail', passwordChangedMail(person), userId);
    await recordAudit(
      tx,
      { ...facts, userId },
      { action: 'account.password_reset', resourceType: 'account', resourceId: userId },
    );
  });
  await endSessions(owner.id);
  return { email: owner.email };
}
