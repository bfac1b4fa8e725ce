import type { Tx } from '@/lib/platform/db';
import { refreshStrengths } from './strength';

type Move = { from: string; into: string };
const parallel = (row: {
  sourceId: string;
  targetId: string;
  relationshipType: string;
  visibility: string;
  userId: string;
}) =>
  [
    row.sourceId,
    row.relationshipType,
    row.targetId,
    row.visibility === 'private' ? row.userId : '',
  ].join(' ');

/** Puts all that is known of one entity under another, and takes the first away. */
export async function moveEntity(tx: Tx, workspaceId: string, { from, into }: Move): Promise<void> {
  await tx.graphEvidence.updateMany({
    where: { workspaceId, entityId: from },
    data: { entityId: into },
  });
  const touching = await tx.graphRelationship.findMany({
    where: { workspaceId, OR: [from, into].flatMap((id) => [{ sourceId: id }, { targetId: id }]) },
  });
  const swap = (id: string) => (id === from ? into : id);
  const moved = ({ sourceId, targetId }: { sourceId: string; targetId: string }) =>
    sourceId === from || targetId === from;
  const there = new Map(
    touching.filter((row) => !moved(row)).map((row) => [parallel(row), row.id]),
  );
  const touched: string[] = [];
  for (const row of touching.filter(moved)) {
    const next = { ...row, sourceId: swap(row.sourceId), targetId: swap(row.targetId) };
    if (next.sourceId === next.targetId) {
      await tx.graphRelationship.delete({ where: { id: row.id } });
      continue;
    }
    const twin = there.get(parallel(next));
    if (twin) {
      const data = { relationshipId: twin };
      await tx.graphEvidence.updateMany({ where: { relationshipId: row.id }, data });
      await tx.graphRelationship.delete({ where: { id: row.id } });
      touched.push(twin);
    } else {
      const { sourceId, targetId } = next;
      await tx.graphRelationship.update({ where: { id: row.id }, data: { sourceId, targetId } });
      there.set(parallel(next), row.id);
    }
  }
  await tx.graphEntity.delete({ where: { id: from } });
  await refreshStrengths(tx, workspaceId, touched);
}
