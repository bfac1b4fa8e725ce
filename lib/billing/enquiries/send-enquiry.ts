import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { sha256 } from '@/lib/platform/crypto';
import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { enqueue } from '@/lib/platform/outbox';
import { rateLimit } from '@/lib/platform/rate-limit';
import { confirmationMail, sellerMail } from './mails';
import { enquirySchema } from './schemas';

/** Who asks, and from where; nobody need be signed in. */
export type Sender = Pick<Ctx, 'requestId' | 'ipAddress' | 'userAgent'> & { userId: string | null };

const countOf = (typed: string) => (typed === '' ? null : Number(typed));
const perAddress = { points: 5, perSeconds: 3600 };

/**
 * Keeps what somebody wrote who wants a plan on terms of their own, and writes to the seller and to the
 * sender. The same key is the same enquiry. @throws AppError invalid, rate_limited
 */
export async function sendEnquiry(sender: Sender, input: z.input<typeof enquirySchema>) {
  const { website, key, language, seats, workspaces, ...said } = enquirySchema.parse(input);
  const enquiry = { ...said, seats: countOf(seats), workspaces: countOf(workspaces) };
  // whoever fills in what nobody sees is thanked like everybody, and nothing is kept
  if (website !== '') return;
  await rateLimit(sha256(enquiry.email).slice(0, 32), 'enquiry', perAddress);
  const { userId, ...facts } = sender;
  await withSystem(async (tx) => {
    const { count } = await tx.enterpriseEnquiry.createMany({
      data: [{ ...enquiry, requestKey: key, userId }],
      skipDuplicates: true,
    });
    if (count === 0) return;
    await enqueue(tx, 'mail', sellerMail(enquiry), null);
    await enqueue(tx, 'mail', confirmationMail(enquiry.email, language), userId);
    if (userId) {
      await recordAudit(
        tx,
        { ...facts, userId },
        { action: 'enquiry.sent', resourceType: 'enquiry', resourceId: key },
      );
    }
  });
}
