import { same } from '@/lib/format/same';
import { getFoundation } from '@/lib/foundation';
import { listIcps } from '@/lib/icps';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { authorise } from '@/lib/workspaces';
import { adoptPrivate } from './adopt-private';
import { nameKey } from './name-key';
import { relinkMemories } from './relink-memories';
import { type Said, saidBySources } from './said-by-sources';
import type { Named, Place, Properties } from './types';
import { unlinkOrphans } from './unlink-orphans';
import {
  isSpeaking,
  keyOf,
  lockGraph,
  namedBy,
  propertiesOf,
  writeStatements,
} from './write-statements';

/**
 * Brings the graph up to the Foundation and the ICPs as they are. When nothing has changed since, it costs one
 * look. Viewers come by too, who may write nothing: what they read as themselves is written by the system's
 * door, for everyone alike. @throws AppError forbidden
 */
export async function syncGraph(ctx: WorkspaceCtx): Promise<void> {
  authorise(ctx, 'memory.read');
  const { workspaceId, ownerId } = ctx;
  const said = saidBySources(await getFoundation(ctx), await listIcps(ctx));
  await withSystem(async (tx) => {
    if (await isCurrent(tx, workspaceId, said)) return;
    await lockGraph(tx, workspaceId);
    if (await isCurrent(tx, workspaceId, said)) return;
    const place: Place = { workspaceId, userId: ownerId, visibility: 'workspace' };
    const named = [...new Map(said.flatMap(namedIn).map((one) => [keyOf(one), one])).values()];
    await renameKnown(tx, place, named);
    const added: Named[] = [];
    for (const { source, statements } of said) {
      added.push(...(await writeStatements(tx, place, source, statements)));
    }
    await describeAll(tx, place, named);
    const sourceId = { notIn: said.map(({ source }) => source.id) };
    await tx.graphEvidence.deleteMany({
      where: { workspaceId, kind: { in: ['foundation', 'icp'] }, sourceId },
    });
    await relinkMemories(tx, workspaceId, added);
    await adoptPrivate(tx, workspaceId);
    await unlinkOrphans(tx, workspaceId);
  });
}

const namedIn = ({ statements }: Said): Named[] => statements.flatMap(namedBy);

/** Whether each source that says anything was read in its present state, and no other is in the graph. */
async function isCurrent(tx: Tx, workspaceId: string, said: readonly Said[]): Promise<boolean> {
  const rows = await tx.$queryRaw<{ source: string }[]>`
    SELECT DISTINCT kind || ' ' || source_id || ' ' || coalesce(source_version, '') AS source
    FROM graph_evidence WHERE workspace_id = ${workspaceId}::uuid AND kind IN ('foundation', 'icp')`;
  const speaking = said.filter(({ statements }) => statements.some(isSpeaking));
  const there = new Set(rows.map(({ source }) => source));
  const wanted = speaking.map(({ source: { kind, id, version } }) => `${kind} ${id} ${version}`);
  return there.size === wanted.length && wanted.every((one) => there.has(one));
}

/** The business and its ICPs stay who they are under a new name, and what is remembered of them stays theirs. */
async function renameKnown(tx: Tx, { workspaceId }: Place, named: readonly Named[]) {
  const rows = await tx.graphEntity.findMany({
    where: { workspaceId, visibility: 'workspace', entityType: { in: ['COMPANY', 'ICP'] } },
  });
  const byKey = new Map(rows.map((row) => [`${row.entityType}:${row.nameKey}`, row]));
  for (const one of named.filter(({ ref }) => ref)) {
    const known = rows.find((row) => propertiesOf(row).ref === one.ref);
    if (!known || byKey.has(keyOf(one)) || nameKey(one.name) === '') continue;
    const data = { name: one.name, nameKey: nameKey(one.name) };
    await tx.graphEntity.update({ where: { id: known.id }, data });
  }
}

/** What the sources say of each of theirs, and of no other: names as they write them, labels, who is who. */
async function describeAll(tx: Tx, place: Place, named: readonly Named[]) {
  const { workspaceId } = place;
  const rows = await tx.graphEntity.findMany({ where: { workspaceId, visibility: 'workspace' } });
  const wanted = new Map(named.map((one) => [keyOf(one), one]));
  for (const row of rows) {
    const { facts: _facts, ref: _ref, ...rest } = propertiesOf(row);
    const own = [`${row.entityType}:${row.nameKey}`, ...(rest.merged ?? [])];
    const ones = own.flatMap((key) => wanted.get(key) ?? []);
    const [first] = ones;
    const facts = Object.assign({}, ...ones.map((one) => one.facts).reverse());
    const ref = ones.find((one) => one.ref)?.ref;
    const properties: Properties = {
      ...rest,
      ...(Object.keys(facts).length > 0 ? { facts } : {}),
      ...(ref ? { ref } : {}),
    };
    const name = first && keyOf(first) === own[0] ? first.name : row.name;
    if (name === row.name && same(properties, propertiesOf(row))) continue;
    const data = { name, properties: properties as Prisma.InputJsonObject, updatedAt: now() };
    await tx.graphEntity.update({ where: { id: row.id }, data });
  }
}
