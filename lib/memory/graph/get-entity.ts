import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, type Tx, withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { columns, isMine, type Row, toMemory } from '../internal';
import type {
  EntityDetail,
  Evidence,
  EvidenceKind,
  entityIdSchema,
  Memory,
  Visibility,
} from '../schemas';
import { readGraph, toGraphEntity, visible } from './read-graph';
import { syncGraph } from './sync-graph';

const mostMemories = 50;

/** Everything that the reader may know of an entity, and why. @throws AppError forbidden, not_found */
export async function getEntity(
  ctx: WorkspaceCtx,
  { id }: z.input<typeof entityIdSchema>,
): Promise<EntityDetail> {
  authorise(ctx, 'memory.read');
  await syncGraph(ctx);
  return withUser(ctx, async (tx) => {
    const { entities, relationships } = await readGraph(tx, ctx.workspaceId);
    const entity = entities.find((one) => one.id === id);
    if (!entity) throw notFound('entity');
    const own = relationships.filter(
      ({ sourceId, targetId }) => sourceId === id || targetId === id,
    );
    const evidence = await readEvidence(tx, ctx.workspaceId, id);
    return {
      ...toGraphEntity(entity),
      properties: entity.properties.facts ?? {},
      evidence: evidence.filter((one) => one.between === null).map(({ between: _, ...one }) => one),
      relationships: own
        .flatMap((one) => {
          const other = entities.find(
            (they) => they.id !== id && [one.sourceId, one.targetId].includes(they.id),
          );
          if (!other) return [];
          const between = `${one.sourceId} ${one.type} ${one.targetId}`;
          const said = evidence.filter((piece) => piece.between === between);
          return [
            {
              ...one,
              other: toGraphEntity(other),
              evidence: said.map(({ between: _, ...piece }) => piece),
            },
          ];
        })
        .sort((a, b) => b.strength - a.strength),
      memories: await readMemories(tx, ctx, id),
    };
  });
}

type EvidenceRow = {
  id: string;
  kind: string;
  source_id: string;
  memory_id: string | null;
  excerpt: string;
  weight: Prisma.Decimal;
  visibility: string;
  created_at: Date;
  between: string | null;
};

/** What speaks for the entity, and for each relationship that it has (`between`). */
async function readEvidence(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<(Evidence & { between: string | null })[]> {
  const rows = await tx.$queryRaw<EvidenceRow[]>`
    SELECT g.id, g.kind, g.source_id, g.memory_id, g.excerpt, g.weight, g.visibility, g.created_at,
      r.source_id || ' ' || r.relationship_type || ' ' || r.target_id AS between
    FROM (SELECT * FROM graph_evidence WHERE workspace_id = ${workspaceId}::uuid AND ${visible}) g
    LEFT JOIN graph_relationships r ON r.id = g.relationship_id
    WHERE g.entity_id = ${id} OR r.source_id = ${id} OR r.target_id = ${id}
    ORDER BY g.weight DESC, g.created_at, g.id`;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EvidenceKind,
    sourceId: row.source_id,
    memoryId: row.memory_id,
    excerpt: row.excerpt,
    weight: Number(row.weight),
    visibility: row.visibility as Visibility,
    createdAt: row.created_at.toISOString(),
    between: row.between,
  }));
}

async function readMemories(tx: Tx, ctx: WorkspaceCtx, entityId: string): Promise<Memory[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM memory_chunks m WHERE ${isMine(ctx)} AND m.valid_to IS NULL AND m.id IN (
      SELECT memory_id FROM graph_evidence WHERE entity_id = ${entityId})
    ORDER BY m.created_at DESC, m.id LIMIT ${mostMemories}`;
  return rows.map((row) => toMemory(ctx, row));
}
