import type { Ctx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';

/** Whether the signed-in person has a password, or comes by Google alone. */
export async function hasPassword(ctx: Ctx): Promise<boolean> {
  const found = await withSystem((tx) =>
    tx.user.count({ where: { id: ctx.userId, passwordHash: { not: null } } }),
  );
  return found > 0;
}
