import { randomUUID } from 'node:crypto';
import { now } from '@/lib/platform/clock';
import { Prisma, type Tx } from '@/lib/platform/db';
import type { EntityType } from '../schemas';
import { nameKey } from './name-key';
import { refreshStrengths } from './strength';
import type { Named, Place, Properties, Source, Statement } from './types';

type Found = { id: string; entity_type: string; name_key: string; properties: Properties };

export const keyOf = ({ type, name }: { type: EntityType; name: string }) =>
  `${type}:${nameKey(name)}`;
export const propertiesOf = (row: { properties: Prisma.JsonValue }) =>
  (row.properties ?? {}) as Properties;

/** Whoever changes a workspace's graph does so alone, until the transaction ends. */
export const lockGraph = (tx: Tx, workspaceId: string) =>
  tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`graph:${workspaceId}`}, 0))`;

/** Rows that a place may speak of: the shared, and of a private place its owner's. */
export const seenFrom = ({ userId, visibility }: Pick<Place, 'userId' | 'visibility'>) =>
  visibility === 'workspace'
    ? Prisma.sql`visibility = 'workspace'`
    : Prisma.sql`(visibility = 'workspace' OR user_id = ${userId}::uuid)`;

/**
 * Makes what one source says the whole of its evidence: what is new is written, what it no longer says is
 * taken back, and nothing is there twice. Call `lockGraph` first.
 *
 * @returns those that were not known before
 */
export async function writeStatements(
  tx: Tx,
  place: Place,
  source: Source,
  statements: readonly Statement[],
): Promise<Named[]> {
  const said = statements.filter(isSpeaking);
  const { entities, added } = await ensureEntities(tx, place, said.flatMap(namedBy));
  const idOf = (named: Named) => entities.get(keyOf(named)) ?? '';
  const relations = await ensureRelations(tx, place, said, idOf);
  const wanted = new Map<string, Wanted>();
  for (const one of said) {
    const { excerpt, weight } = one;
    const add = (subject: Pick<Wanted, 'entityId' | 'relationshipId'>) => {
      const evidence = { ...subject, excerpt, weight };
      wanted.set(signOf(evidence), evidence);
    };
    for (const named of namedBy(one)) add({ entityId: idOf(named), relationshipId: null });
    const relationshipId = relations.get(one);
    if (relationshipId) add({ entityId: null, relationshipId });
  }
  await replaceEvidence(tx, place, source, wanted);
  return added;
}

export const namedBy = (one: Statement): Named[] =>
  'about' in one ? [one.about] : [one.from, one.to];

/** A name without a word in it, such as “—”, names nothing. */
export const isSpeaking = (one: Statement) =>
  namedBy(one).every(({ name }) => nameKey(name) !== '');

async function ensureEntities(tx: Tx, place: Place, named: readonly Named[]) {
  const found = await findEntities(tx, place, named);
  const missing = new Map<string, Named>();
  for (const one of named) {
    if (!found.has(keyOf(one)) && !missing.has(keyOf(one))) missing.set(keyOf(one), one);
  }
  const data = [...missing.values()].map(({ type, name, facts, ref }) => ({
    id: `ent_${randomUUID()}`,
    ...place,
    entityType: type,
    name: name.slice(0, 500),
    nameKey: nameKey(name),
    properties: { ...(facts ? { facts } : {}), ...(ref ? { ref } : {}) },
    updatedAt: now(),
  }));
  if (data.length > 0) await tx.graphEntity.createMany({ data });
  for (const row of data) found.set(`${row.entityType}:${row.nameKey}`, row.id);
  return { entities: found, added: [...missing.values()] };
}

/** Ids of those that are there by `TYPE:key`: by their own name, or by that of one merged into them. */
async function findEntities(tx: Tx, place: Place, named: readonly Named[]) {
  const keys = [...new Set(named.map(({ name }) => nameKey(name)))];
  // the shared ones last, so that they win over private ones of the same name
  const rows = await tx.$queryRaw<Found[]>`
    SELECT id, entity_type, name_key, properties FROM graph_entities
    WHERE workspace_id = ${place.workspaceId}::uuid AND ${seenFrom(place)}
      AND (name_key = ANY (${keys}) OR properties ? 'merged')
    ORDER BY visibility, id`;
  const found = new Map<string, string>();
  for (const row of rows) {
    for (const key of row.properties.merged ?? []) found.set(key, row.id);
  }
  for (const row of rows) found.set(`${row.entity_type}:${row.name_key}`, row.id);
  return found;
}

async function ensureRelations(
  tx: Tx,
  { workspaceId, userId, visibility }: Place,
  said: readonly Statement[],
  idOf: (named: Named) => string,
) {
  const relations = said.flatMap((one) => {
    if ('about' in one) return [];
    const [sourceId, targetId] = [idOf(one.from), idOf(one.to)];
    return sourceId === targetId ? [] : [{ one, sourceId, targetId, type: one.type }];
  });
  const there = await tx.graphRelationship.findMany({
    where: {
      workspaceId,
      visibility,
      ...(visibility === 'private' ? { userId } : {}),
      sourceId: { in: [...new Set(relations.map(({ sourceId }) => sourceId))] },
    },
    select: { id: true, sourceId: true, targetId: true, relationshipType: true },
  });
  const sign = (of: { sourceId: string; targetId: string }, type: string) =>
    `${of.sourceId} ${type} ${of.targetId}`;
  const ids = new Map(there.map((row) => [sign(row, row.relationshipType), row.id]));
  const data = [];
  const byStatement = new Map<Statement, string>();
  for (const { one, sourceId, targetId, type } of relations) {
    const key = sign({ sourceId, targetId }, type);
    let id = ids.get(key);
    if (!id) {
      id = `rel_${randomUUID()}`;
      ids.set(key, id);
      const of = { workspaceId, userId, visibility, sourceId, targetId };
      data.push({ id, ...of, relationshipType: type, strength: 0, updatedAt: now() });
    }
    byStatement.set(one, id);
  }
  if (data.length > 0) await tx.graphRelationship.createMany({ data });
  return byStatement;
}

type Wanted = {
  entityId: string | null;
  relationshipId: string | null;
  excerpt: string;
  weight: number;
};
const signOf = ({ entityId, relationshipId, excerpt, weight }: Wanted) =>
  JSON.stringify([entityId, relationshipId, excerpt, weight.toFixed(2)]);

async function replaceEvidence(
  tx: Tx,
  place: Place,
  { kind, id: sourceId, version: sourceVersion, memoryId }: Source,
  wanted: ReadonlyMap<string, Wanted>,
) {
  const from = { workspaceId: place.workspaceId, kind, sourceId };
  const rows = await tx.graphEvidence.findMany({ where: from });
  const kept = new Set<string>();
  const gone: string[] = [];
  const touched = new Set<string>();
  for (const row of rows) {
    const sign = signOf({ ...row, weight: Number(row.weight) });
    const same = row.visibility === place.visibility && wanted.has(sign) && !kept.has(sign);
    if (same) kept.add(sign);
    else {
      gone.push(row.id);
      if (row.relationshipId) touched.add(row.relationshipId);
    }
  }
  if (gone.length > 0) await tx.graphEvidence.deleteMany({ where: { id: { in: gone } } });
  if (kept.size > 0) {
    const where = { ...from, NOT: { sourceVersion } };
    await tx.graphEvidence.updateMany({ where, data: { sourceVersion } });
  }
  const data = [...wanted]
    .filter(([sign]) => !kept.has(sign))
    .map(([, evidence]) => ({ ...place, kind, sourceId, sourceVersion, memoryId, ...evidence }));
  if (data.length > 0) await tx.graphEvidence.createMany({ data });
  for (const { relationshipId } of data) if (relationshipId) touched.add(relationshipId);
  await refreshStrengths(tx, place.workspaceId, [...touched]);
}
