import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';

/** Whether this person looks after the money of all accounts. A role outside workspaces. */
export async function isOperator(ctx: Ctx): Promise<boolean> {
  const { userId } = ctx;
  const row = await withUser(ctx, (tx) => tx.operator.findUnique({ where: { userId } }));
  return row !== null;
}

/**
 * First line of every verb of the operator; asked of the database each time, so that a revocation holds
 * at once. @throws AppError not_found: to others there is nothing here
 */
export async function authoriseOperator(ctx: Ctx): Promise<void> {
  if (!(await isOperator(ctx))) throw notFound('page');
}
