import type { Tx } from '@/lib/platform/db';
import { findNames } from './find-names';
import { refreshStrengths } from './strength';
import type { Properties } from './types';
import { lockGraph } from './write-statements';

/**
 * Takes away what nothing speaks for any more: evidence of replaced memories, relationships and entities
 * without evidence, other spellings that no evidence uses.
 *
 * @throws Error with a person's transaction, to whom others' private evidence would look absent
 */
export async function unlinkOrphans(tx: Tx, workspaceId: string): Promise<void> {
  const [door] = await tx.$queryRaw<{ role: string }[]>`SELECT current_user::text AS role`;
  if (door?.role !== 'muhurat_system')
    throw new Error('Orphans are found by the system’s door alone.');
  await lockGraph(tx, workspaceId);
  await tx.$executeRaw`
    DELETE FROM graph_evidence g USING memory_chunks m
    WHERE g.workspace_id = ${workspaceId}::uuid AND m.id = g.memory_id AND m.valid_to IS NOT NULL`;
  await tx.$executeRaw`
    DELETE FROM graph_relationships r WHERE r.workspace_id = ${workspaceId}::uuid
      AND NOT EXISTS (SELECT 1 FROM graph_evidence g WHERE g.relationship_id = r.id)`;
  await tx.$executeRaw`
    DELETE FROM graph_entities e WHERE e.workspace_id = ${workspaceId}::uuid
      AND NOT EXISTS (SELECT 1 FROM graph_evidence g WHERE g.entity_id = e.id)`;
  await refreshStrengths(tx, workspaceId);
  await dropUnspokenAliases(tx, workspaceId);
}

/** A spelling that came with a memory goes with it. */
async function dropUnspokenAliases(tx: Tx, workspaceId: string) {
  const named = await tx.$queryRaw<{ id: string; properties: Properties }[]>`
    SELECT id, properties FROM graph_entities
    WHERE workspace_id = ${workspaceId}::uuid AND properties ? 'aliases'`;
  for (const { id, properties } of named) {
    const { aliases = [], merged = [], ...rest } = properties;
    const evidence = await tx.graphEvidence.findMany({
      where: { entityId: id },
      select: { excerpt: true },
    });
    const isSpoken = (name: string) =>
      evidence.some(({ excerpt }) => findNames(excerpt, [{ id, names: [name] }]).length > 0);
    const left = aliases.filter(isSpoken);
    if (left.length === aliases.length) continue;
    const keys = merged.filter((key) => isSpoken(key.slice(key.indexOf(':') + 1)));
    const data = { properties: { ...rest, aliases: left, merged: keys } };
    await tx.graphEntity.update({ where: { id }, data });
  }
}
