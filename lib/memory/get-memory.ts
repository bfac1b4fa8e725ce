import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { columns, findMemory, isMine, type Row, toMemory } from './internal';
import type { EntityType, MemoryDetail } from './schemas';

/** A memory with what was known before it and what it is evidence of. @throws AppError not_found */
export async function getMemory(ctx: WorkspaceCtx, { id }: { id: string }): Promise<MemoryDetail> {
  authorise(ctx, 'memory.read');
  return withUser(ctx, async (tx) => {
    const row = await findMemory(tx, ctx, id);
    const history = await tx.$queryRaw<Row[]>`
      WITH RECURSIVE earlier AS (
        SELECT id FROM memory_chunks WHERE superseded_by = ${id}
        UNION SELECT o.id FROM memory_chunks o JOIN earlier e ON o.superseded_by = e.id)
      SELECT ${columns} FROM memory_chunks m WHERE m.id IN (SELECT id FROM earlier) AND ${isMine(ctx)}
      ORDER BY m.valid_to DESC, m.id`;
    const entities = await tx.$queryRaw<{ id: string; name: string; type: EntityType }[]>`
      SELECT DISTINCT e.id, e.name, e.entity_type AS type FROM graph_evidence g
        LEFT JOIN graph_relationships r ON r.id = g.relationship_id
        JOIN graph_entities e ON e.id IN (g.entity_id, r.source_id, r.target_id)
      WHERE g.memory_id = ${id} AND e.workspace_id = ${ctx.workspaceId}::uuid ORDER BY e.name, e.id`;
    return { ...toMemory(ctx, row), history: history.map((one) => toMemory(ctx, one)), entities };
  });
}
