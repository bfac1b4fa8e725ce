import { randomInt, randomUUID } from 'node:crypto';
import { signUp, verifyEmail } from '@/lib/accounts';
import { withSystem } from '@/lib/platform/db/system';
import { mailsTo, tokenIn } from './mails';

/** Long enough, and on no list. */
export const password = 'warp-weft-and-weave';

/** A request from an address of its own, so that no other test uses its tries up. */
export const facts = () => ({
  requestId: randomUUID(),
  ipAddress: `10.${randomInt(250)}.${randomInt(250)}.${randomInt(250)}`,
  userAgent: 'vitest',
});
export const freshAddress = () => `${randomUUID()}@example.in`;

/** The row itself, password hash included. */
export const userOf = (email: string) =>
  withSystem((tx) => tx.user.findUnique({ where: { email }, omit: { passwordHash: false } }));

type Changes = { password?: string; name?: string; next?: string };

/** Signs up and gives the mail that this sent. */
export async function signUpAs(email: string, changes: Changes = {}) {
  const before = await mailsTo(email);
  await signUp(facts(), { name: 'Meera Joshi', email, password, consent: true, ...changes });
  const mail = (await mailsTo(email)).find(
    (one) => !before.some((earlier) => earlier.text === one.text),
  );
  return { mail, token: tokenIn(mail) };
}

/** A person who came through the front door. */
export async function verifiedPerson() {
  const email = freshAddress();
  const { token } = await signUpAs(email);
  const { userId } = await verifyEmail(facts(), { token });
  return { email, userId, ctx: { userId, requestId: randomUUID() } };
}
