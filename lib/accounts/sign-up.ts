import { recordAudit } from '@/lib/audit';
import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { rateLimit } from '@/lib/platform/rate-limit';
import { assertUncommon } from './common-passwords';
import { evenly, type Facts, issueToken, subjectOf } from './internal';
import { alreadyRegisteredMail, verifyMail } from './mails';
import { ownPath } from './next-path';
import { hashPassword } from './password-hash';
import { consentNotice, type SignUpInput, signUpSchema } from './schemas';

type Account = { email: string; fullName: string; passwordHash: string; preferredLanguage: string };

/** The account that the mail goes to: made now, or there before and not yet confirmed. */
async function makeOrRenew(tx: Tx, account: Account) {
  const { count } = await tx.user.createMany({ data: [account], skipDuplicates: true });
  const user = await tx.user.findUniqueOrThrow({
    where: { email: account.email },
    select: { id: true, fullName: true, emailVerifiedAt: true, preferredLanguage: true },
  });
  // nobody has proved to own an unconfirmed address: the last who signs up sets its password
  if (count === 0 && !user.emailVerifiedAt) {
    await tx.user.update({ where: { id: user.id }, data: account, select: { id: true } });
  }
  return { ...user, isNew: count === 1 };
}

/**
 * Makes an unconfirmed account, its consent and the mail with the link, in one transaction.
 * A known address gets another mail, the same answer and the same time.
 *
 * @throws AppError invalid (a common password), rate_limited
 */
export async function signUp(facts: Facts, input: SignUpInput): Promise<{ email: string }> {
  const { name, email, password, language, next } = signUpSchema.parse(input);
  assertUncommon(password, [email, name]);
  await rateLimit(subjectOf(email), 'sign_up', { points: 6, perSeconds: 3600 });
  return evenly(async () => {
    const passwordHash = await hashPassword(password);
    await withSystem(async (tx) => {
      const account = { email, fullName: name, passwordHash, preferredLanguage: language };
      const user = await makeOrRenew(tx, account);
      if (user.emailVerifiedAt) {
        const person = {
          email,
          name: user.fullName ?? '',
          language: user.preferredLanguage,
        };
        await enqueue(tx, 'mail', alreadyRegisteredMail(person), user.id);
        return;
      }
      const token = await issueToken(tx, user.id, 'verify_email');
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
      await enqueue(
        tx,
        'mail',
        verifyMail({ email, name, language }, token, ownPath(next)),
        user.id,
      );
      await recordAudit(
        tx,
        { ...facts, userId: user.id },
        {
          action: user.isNew ? 'account.signed_up' : 'account.signed_up_again',
          resourceType: 'account',
          resourceId: user.id,
        },
      );
    });
    return { email };
  });
}
