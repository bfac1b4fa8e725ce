import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { announceMemory, findMemory } from './internal';
import { pinMemorySchema } from './schemas';

/** A pinned memory never fades. @throws AppError not_found, forbidden */
export async function pinMemory(
  ctx: WorkspaceCtx,
  input: z.input<typeof pinMemorySchema>,
): Promise<{ id: string; pinned: boolean }> {
  authorise(ctx, 'memory.update');
  const { id, pinned } = pinMemorySchema.parse(input);
  const { visibility } = await withUser(ctx, async (tx) => {
    const row = await findMemory(tx, ctx, id);
    if ((row.pinnedAt !== null) === pinned) return row;
    const at = now();
    // an unpinned one begins to fade today, not on the day it was pinned
    await tx.$executeRaw`UPDATE memory_chunks SET pinned_at = ${pinned ? at : null}, last_accessed = ${at},
      updated_at = ${at} WHERE id = ${id}`;
    await recordAudit(tx, ctx, {
      action: pinned ? 'memory.pinned' : 'memory.unpinned',
      resourceType: 'memory',
      resourceId: id,
    });
    return row;
  });
  await announceMemory(ctx, id, visibility);
  return { id, pinned };
}
