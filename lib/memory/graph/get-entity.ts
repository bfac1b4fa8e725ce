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
  relationship_id: string | null;
};

/** What speaks for the entity, and for each relationship that it has (`between`). */
async function readEvidence(
  tx: Tx,
  workspaceId: string,
  id: string,
): Promise<(Evidence & { between: string | null })[]> {
  const links = await tx.$queryRaw<{ id: string; between: string }[]>`
    SELECT id, source_id || ' ' || relationship_type || ' ' || target_id AS between FROM graph_relationships
    WHERE workspace_id = ${workspaceId}::uuid AND ${visible} AND (source_id = ${id} OR target_id = ${id})`;
  const between = new Map(links.map((link) => [link.id, link.between]));
  const rows = await tx.$queryRaw<EvidenceRow[]>`
    SELECT id, kind, source_id, memory_id, excerpt, weight, visibility, created_at, relationship_id
    FROM graph_evidence WHERE workspace_id = ${workspaceId}::uuid AND ${visible}
      AND (entity_id = ${id} OR relationship_id = ANY (${[...between.keys()]}))
    ORDER BY weight DESC, created_at, id`;
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind as EvidenceKind,
    sourceId: row.source_id,
    memoryId: row.memory_id,
    excerpt: row.excerpt,
    weight: Number(row.weight),
    visibility: row.visibility as Visibility,
    createdAt: row.created_at.toISOString(),
    between: between.get(row.relationship_id ?? '') ?? null,
  }));
}

async function readMemories(tx: Tx, ctx: WorkspaceCtx, entityId: string): Promise<Memory[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT ${columns} FROM memory_chunks m WHERE ${isMine(ctx)} AND m.valid_to IS NULL AND m.id IN (
      SELECT memory_id FROM graph_evidence WHERE entity_id = ${entityId})
    ORDER BY m.created_at DESC, m.id LIMIT ${mostMemories}`;
  return rows.map((row) => toMemory(ctx, row));
}
