import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { detailsOf } from '../billing-details';

export type EnquiryStart = { name: string; email: string; company: string; country: string };

/** What the enquiry of a signed-in person begins with. */
export const enquiryStart = (ctx: Ctx): Promise<EnquiryStart> =>
  withUser(ctx, async (tx) => {
    const { email, fullName } = await tx.user.findUniqueOrThrow({
      where: { id: ctx.userId },
      select: { email: true, fullName: true },
    });
    const details = await detailsOf(tx, ctx.userId);
    return {
      email,
      name: fullName ?? '',
      company: details?.legalName ?? '',
      country: details?.country ?? 'IN',
    };
  });
