import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { getConstitution } from './get-constitution';
import { type Constitution, constitutionSchema } from './schemas';

/** Replaces the signed-in person's rules. Later runs obey the new ones. */
export async function updateConstitution(
  ctx: Ctx,
  input: z.input<typeof constitutionSchema>,
): Promise<Constitution> {
  const constitution = constitutionSchema.parse(input);
  return withUser(ctx, async (tx) => {
    const before = await getConstitution({ ...ctx, tx });
    const { count } = await tx.user.updateMany({
      where: { id: ctx.userId },
      data: { constitution },
    });
    if (count === 0) throw notFound('account');
    await recordAudit(tx, ctx, {
      action: 'account.constitution_updated',
      resourceType: 'account',
      resourceId: ctx.userId,
      oldValue: before,
      newValue: constitution,
    });
    return constitution;
  });
}
