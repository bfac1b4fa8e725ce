import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { updateProfileSchema } from './schemas';

/** Name, phone and interface language of the signed-in person. */
export async function updateProfile(ctx: Ctx, input: z.input<typeof updateProfileSchema>) {
  const { name, phone, language } = updateProfileSchema.parse(input);
  await withUser(ctx, async (tx) => {
    const { count } = await tx.user.updateMany({
      where: { id: ctx.userId },
      data: { fullName: name, phone, preferredLanguage: language },
    });
    if (count === 0) throw notFound('account');
    await recordAudit(tx, ctx, {
      action: 'account.profile_updated',
      resourceType: 'account',
      resourceId: ctx.userId,
    });
  });
  return { name, phone, language };
}
