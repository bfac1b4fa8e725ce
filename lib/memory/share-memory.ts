import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { findMemory, insteadOf, lockMemory, type Row } from './internal';
import { shareMemorySchema } from './schemas';
import { reveal } from './store';
import { tidyGraph } from './tidy-graph';

/**
 * Shows a memory to the workspace, or takes it back to its author alone, who alone may do that. What was
 * known before a shared one stays its author's.
 *
 * @throws AppError not_found, forbidden; conflict when the workspace knows the same already, or it was replaced
 */
export async function shareMemory(
  ctx: WorkspaceCtx,
  input: z.input<typeof shareMemorySchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'memory.update');
  const { id, visibility } = shareMemorySchema.parse(input);
  await withUser(ctx, async (tx) => {
    await lockMemory(tx, ctx);
    const row = await findMemory(tx, ctx, id);
    if (row.visibility === visibility) return;
    await check(tx, ctx, row);
    await reveal(tx, ctx, row, visibility);
    if (visibility === 'private') await hideEarlier(tx, ctx, id);
    else for (const other of insteadOf(row)) await closeShared(tx, ctx, other, id);
    await recordAudit(tx, ctx, {
      action: visibility === 'workspace' ? 'memory.shared' : 'memory.unshared',
      resourceType: 'memory',
      resourceId: id,
    });
  });
  await tidyGraph(ctx);
  // also those who see it no more
  await announce(ctx, { kind: 'memory', id });
  return { id };
}

async function check(tx: Tx, ctx: WorkspaceCtx, row: Row) {
  if (row.userId !== ctx.userId) {
    throw new AppError(
      'forbidden',
      'Only the person who wrote this memory can make it private. Ask them, or correct it for everyone.',
    );
  }
  if (row.validTo) {
    throw new AppError('conflict', 'This memory was replaced by a newer one. Share the newer one.');
  }
  if (row.visibility === 'workspace') return;
  const [same] = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM memory_chunks WHERE workspace_id = ${ctx.workspaceId}::uuid AND valid_to IS NULL
      AND visibility = 'workspace' AND content_hash = ${row.contentHash}`;
  if (!same) return;
  throw new AppError(
    'conflict',
    'The workspace knows this already. Forget your private copy if you do not need it.',
  );
}

/** What it put right for its author, it now puts right for everyone. */
const closeShared = (
  tx: Tx,
  { workspaceId }: WorkspaceCtx,
  id: string,
  by: string,
) => tx.$executeRaw`
  UPDATE memory_chunks SET valid_to = greatest(valid_from, ${now()}), superseded_by = ${by}, updated_at = ${now()}
  WHERE id = ${id} AND workspace_id = ${workspaceId}::uuid AND visibility = 'workspace' AND valid_to IS NULL`;

/** One's own earlier versions go where the present one goes. */
const hideEarlier = (tx: Tx, ctx: WorkspaceCtx, id: string) => tx.$executeRaw`
  WITH RECURSIVE earlier AS (
    SELECT id FROM memory_chunks WHERE superseded_by = ${id}
    UNION SELECT m.id FROM memory_chunks m JOIN earlier e ON m.superseded_by = e.id)
  UPDATE memory_chunks SET visibility = 'private'
  WHERE id IN (SELECT id FROM earlier) AND user_id = ${ctx.userId}::uuid`;
