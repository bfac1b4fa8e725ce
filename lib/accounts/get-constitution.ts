import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { type Constitution, constitutionSchema } from './schemas';

/** A person's rules for every output; one reads one's own. @throws AppError not_found for others' */
export async function getConstitution(ctx: Ctx, userId = ctx.userId): Promise<Constitution> {
  const user = await withUser(ctx, (tx) =>
    tx.user.findUnique({ where: { id: userId }, select: { constitution: true } }),
  );
  if (!user) throw notFound('account');
  return constitutionSchema.parse(user.constitution);
}
