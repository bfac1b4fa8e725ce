import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { authorise, authoriseDelete } from '@/lib/workspaces';
import { forgetInRuns } from './forget-in-runs';
import { unlinkOrphans } from './graph/unlink-orphans';
import { lockGraph } from './graph/write-statements';
import { announceMemory, findMemory, lockMemory } from './internal';

/** Answers keep what they recalled in their steps, in many words; these go whole. */
const answers = 'assistant.reply';

/**
 * Forgets a memory and what was known before it, with every trace: what it is evidence of, where its words
 * were recalled, caches. The audit log keeps that it was forgotten, and no word of it. Its author may, and
 * an admin where it is shared. Never inside an open transaction.
 *
 * @throws AppError not_found, forbidden
 */
export async function forgetMemory(
  ctx: WorkspaceCtx,
  { id }: { id: string },
): Promise<{ id: string }> {
  authorise(ctx, 'memory.forget');
  const row = await withUser(ctx, (tx) => findMemory(tx, ctx, id));
  authoriseDelete(ctx, 'memory.forget', row.userId);
  // earlier versions may be others', and runs' steps are written by the system alone
  const { runs, conversations } = await withSystem(async (tx) => {
    await lockMemory(tx, ctx);
    await lockGraph(tx, ctx.workspaceId);
    const ids = await deleteChain(tx, ctx, id);
    await unlinkOrphans(tx, ctx.workspaceId);
    const traces = await deleteRecalled(tx, ctx, ids);
    await forgetInRuns(tx, { workspaceId: ctx.workspaceId, memoryIds: ids });
    await recordAudit(tx, ctx, {
      action: 'memory.forgotten',
      resourceType: 'memory',
      resourceId: id,
      oldValue: { type: row.type, versions: ids.length },
    });
    return traces;
  });
  const keys = [...runs.map(redisKeys.events), ...conversations.map(redisKeys.conversation)];
  await Promise.all(keys.map((key) => redis().del(key)));
  await announceMemory(ctx, id, row.visibility);
  return { id };
}

async function deleteChain(tx: Tx, { workspaceId }: WorkspaceCtx, id: string): Promise<string[]> {
  const gone = await tx.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE chain AS (
      SELECT id FROM memory_chunks WHERE id = ${id} AND workspace_id = ${workspaceId}::uuid
      UNION SELECT m.id FROM memory_chunks m JOIN chain c ON m.superseded_by = c.id)
    DELETE FROM memory_chunks WHERE id IN (SELECT id FROM chain) RETURNING id`;
  return gone.map((one) => one.id);
}

/** Steps of runs that recalled it, and where else its words may lie for a while. */
async function deleteRecalled(tx: Tx, { workspaceId }: WorkspaceCtx, ids: readonly string[]) {
  const runs = await tx.$queryRaw<{ id: string }[]>`
    DELETE FROM execution_steps s USING executions e
    WHERE e.id = s.execution_id AND e.workspace_id = ${workspaceId}::uuid AND e.skill_id = ${answers}
      AND EXISTS (SELECT 1 FROM execution_steps o, unnest(${[...ids]}::text[]) gone(id)
        WHERE o.execution_id = e.id AND strpos(o.result::text, gone.id) > 0)
    RETURNING e.id`;
  const conversations = await tx.$queryRaw<{ id: string }[]>`
    SELECT c.id FROM conversations c WHERE c.workspace_id = ${workspaceId}::uuid
      AND EXISTS (SELECT 1 FROM unnest(${[...ids]}::text[]) gone(id) WHERE strpos(c.data::text, gone.id) > 0)`;
  return {
    runs: [...new Set(runs.map((one) => one.id))],
    conversations: conversations.map((one) => one.id),
  };
}
