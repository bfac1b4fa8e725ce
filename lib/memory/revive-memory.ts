import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { announceMemory, findMemory } from './internal';
import { memoryIdSchema } from './schemas';

/** Uses a faded memory again, as of now. @throws AppError not_found, forbidden; conflict when it was replaced */
export async function reviveMemory(
  ctx: WorkspaceCtx,
  input: z.input<typeof memoryIdSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'memory.update');
  const { id } = memoryIdSchema.parse(input);
  const { visibility } = await withUser(ctx, async (tx) => {
    const row = await findMemory(tx, ctx, id);
    if (row.validTo) {
      throw new AppError(
        'conflict',
        'This memory was replaced by a newer one, so it is not recalled. Correct the newer one instead.',
      );
    }
    const at = now();
    await tx.$executeRaw`UPDATE memory_chunks SET last_accessed = ${at}, access_count = access_count + 1,
      updated_at = ${at} WHERE id = ${id}`;
    await recordAudit(tx, ctx, {
      action: 'memory.revived',
      resourceType: 'memory',
      resourceId: id,
    });
    return row;
  });
  await announceMemory(ctx, id, visibility);
  return { id };
}
