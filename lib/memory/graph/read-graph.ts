import { Prisma, type Tx } from '@/lib/platform/db';
import type {
  EntityType,
  GraphEntity,
  GraphRelationship,
  RelationshipType,
  Visibility,
} from '../schemas';
import type { Properties } from './types';

type EntityRow = {
  id: string;
  entity_type: string;
  name: string;
  name_key: string;
  properties: Properties;
  visibility: string;
  updated_at: Date;
};
type RelationshipRow = {
  id: string;
  source_id: string;
  target_id: string;
  relationship_type: string;
  strength: Prisma.Decimal;
  visibility: string;
};
export type ReadEntity = GraphEntity & { nameKey: string; properties: Properties };
export type ReadGraph = { entities: ReadEntity[]; relationships: GraphRelationship[] };

/** Told also where the database's own rules say the same. */
export const visible = Prisma.sql`(visibility = 'workspace' OR user_id = (SELECT app.current_user_id()))`;

/**
 * The graph as its reader sees it: only what evidence speaks for that the reader may see. A relationship that
 * is known privately and to all is one, as strong as both together.
 */
export async function readGraph(tx: Tx, workspaceId: string): Promise<ReadGraph> {
  // three plain scans, put together here: a join would be planned by what an earlier tenant's rows were like
  const evidence = await tx.$queryRaw<{ subject: string }[]>`
    SELECT DISTINCT coalesce(entity_id, relationship_id) AS subject FROM graph_evidence
    WHERE workspace_id = ${workspaceId}::uuid AND ${visible}`;
  const spokenFor = new Set(evidence.map(({ subject }) => subject));
  const all = await tx.$queryRaw<EntityRow[]>`
    SELECT id, entity_type, name, name_key, properties, visibility, updated_at FROM graph_entities
    WHERE workspace_id = ${workspaceId}::uuid AND ${visible} ORDER BY name, id`;
  const rows = all.filter(({ id }) => spokenFor.has(id));
  const ids = new Set(rows.map(({ id }) => id));
  const links = await tx.$queryRaw<RelationshipRow[]>`
    SELECT id, source_id, target_id, relationship_type, strength, visibility FROM graph_relationships
    WHERE workspace_id = ${workspaceId}::uuid AND ${visible} ORDER BY visibility DESC, id`;
  const relationships = mergeParallel(
    links.filter(
      ({ id, source_id, target_id }) =>
        spokenFor.has(id) && ids.has(source_id) && ids.has(target_id),
    ),
  );
  const degrees = new Map<string, number>();
  for (const { sourceId, targetId } of relationships) {
    for (const id of [sourceId, targetId]) degrees.set(id, (degrees.get(id) ?? 0) + 1);
  }
  const entities = rows.map((row) => ({
    id: row.id,
    type: row.entity_type as EntityType,
    name: row.name,
    nameKey: row.name_key,
    aliases: row.properties.aliases ?? [],
    properties: row.properties,
    visibility: row.visibility as Visibility,
    degree: degrees.get(row.id) ?? 0,
    updatedAt: row.updated_at.toISOString(),
  }));
  return { entities, relationships };
}

/** The shared one comes first, and keeps its id. */
function mergeParallel(rows: readonly RelationshipRow[]): GraphRelationship[] {
  const byEnds = new Map<string, GraphRelationship>();
  for (const row of rows) {
    const key = `${row.source_id} ${row.relationship_type} ${row.target_id}`;
    const strength = Number(row.strength);
    const there = byEnds.get(key);
    if (there) {
      there.strength = Math.round((1 - (1 - there.strength) * (1 - strength)) * 100) / 100;
      continue;
    }
    byEnds.set(key, {
      id: row.id,
      sourceId: row.source_id,
      targetId: row.target_id,
      type: row.relationship_type as RelationshipType,
      strength,
      visibility: row.visibility as Visibility,
    });
  }
  return [...byEnds.values()];
}

export const toGraphEntity = ({
  nameKey: _key,
  properties: _all,
  ...entity
}: ReadEntity): GraphEntity => entity;
