import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { moveEntity } from './move-entity';

/**
 * Once a name is known to everyone, what was known privately under it belongs to the same entity; the
 * evidence stays private. With a person's transaction only that person's.
 */
export async function adoptPrivate(tx: Tx, workspaceId: string): Promise<void> {
  const twins = await tx.$queryRaw<{ shared: string; own: string }[]>`
    SELECT s.id AS shared, p.id AS own FROM graph_entities p
    JOIN graph_entities s ON s.workspace_id = p.workspace_id AND s.entity_type = p.entity_type
      AND s.name_key = p.name_key AND s.visibility = 'workspace'
    WHERE p.workspace_id = ${workspaceId}::uuid AND p.visibility = 'private'`;
  for (const { shared, own } of twins) {
    await moveEntity(tx, workspaceId, { from: own, into: shared });
    await tx.graphEntity.updateMany({ where: { id: shared }, data: { updatedAt: now() } });
  }
}
