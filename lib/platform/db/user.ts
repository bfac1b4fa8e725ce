import type { Ctx } from '../ctx';
import { type Tx, transactAs } from './client';
import { fromDatabase } from './errors';

/**
 * The door to the database for whatever a person does: one transaction under row-level security.
 * An open transaction in `ctx` is reused. No network or model call belongs inside.
 *
 * @throws AppError forbidden, not_found, conflict or unavailable in place of the driver's errors.
 */
export async function withUser<T>(ctx: Ctx, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await (ctx.tx ? work(ctx.tx) : transactAs('muhurat_app', ctx.userId, work));
  } catch (error) {
    throw fromDatabase(error);
  }
}

/** Several verbs in one transaction: each is called with the ctx that `work` is given. */
export async function inTransaction<C extends Ctx, T>(
  ctx: C,
  work: (ctx: C) => Promise<T>,
): Promise<T> {
  if (ctx.tx) return work(ctx);
  const afterCommit: (() => Promise<void>)[] = [];
  const result = await withUser(ctx, (tx) => work({ ...ctx, tx, afterCommit }));
  for (const follow of afterCommit) await follow();
  return result;
}
