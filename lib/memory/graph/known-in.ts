import type { Prisma, Tx } from '@/lib/platform/db';
import type { EntityType } from '../schemas';
import { beginningsOf } from './find-names';
import type { Named, Properties } from './types';

export type KnownEntity = Named & { id: string; names: string[]; isSelf: boolean };
type Row = { id: string; entity_type: string; name: string; properties: Properties };

/** Entities that may stand in a text, by how their names begin. */
export async function knownIn(
  tx: Tx,
  workspaceId: string,
  seen: Prisma.Sql,
  text: string,
): Promise<KnownEntity[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, entity_type, name, properties FROM graph_entities
    WHERE workspace_id = ${workspaceId}::uuid AND ${seen} AND (left(name_key, 2) = ANY (${beginningsOf(text)})
      OR properties ? 'aliases' OR properties ->> 'ref' = 'self')`;
  const people = rows
    .filter((row) => row.entity_type === 'PERSON')
    .map((row) => firstName(row.name));
  return rows.map((row) => {
    const names = [row.name, ...(row.properties.aliases ?? [])];
    const first = firstName(row.name);
    // Ravi is Ravi Kumar while there is no other Ravi
    const alone = people.filter((one) => one === first).length === 1 && first.length > 2;
    if (row.entity_type === 'PERSON' && alone) names.push(first);
    const isSelf = row.properties.ref === 'self';
    return { id: row.id, type: row.entity_type as EntityType, name: row.name, names, isSelf };
  });
}
const firstName = (name: string) => name.split(/\s+/)[0] ?? '';
