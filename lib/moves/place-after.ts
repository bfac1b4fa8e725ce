import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import { rankBetween, rankStep } from '@/lib/platform/rank';
import { lastPosition } from './internal';
import type { MoveStatus } from './schemas';

/**
 * The rank below a neighbour in a column: `null` for the top, `undefined` for the end. A neighbour that
 * has meanwhile left the column counts as the end. A column without room is spread once.
 */
export async function placeAfter(
  tx: Tx,
  ctx: WorkspaceCtx,
  status: MoveStatus,
  after: string | null | undefined,
  self: string,
): Promise<number> {
  const place = await findPlace(tx, ctx, status, after, self);
  if (place !== null) return place;
  await tx.$executeRaw`
    UPDATE moves m SET position = r.rank * ${rankStep}::float8
    FROM (
      SELECT id, row_number() OVER (ORDER BY position, id) AS rank FROM moves
      WHERE workspace_id = ${ctx.workspaceId}::uuid AND status = ${status} AND id <> ${self}::uuid
    ) r WHERE m.id = r.id`;
  return (await findPlace(tx, ctx, status, after, self)) ?? 0;
}

async function findPlace(
  tx: Tx,
  ctx: WorkspaceCtx,
  status: MoveStatus,
  after: string | null | undefined,
  self: string,
): Promise<number | null> {
  const column = { workspaceId: ctx.workspaceId, status, id: { not: self } };
  const above = after
    ? await tx.move.findFirst({
        where: { ...column, AND: { id: after } },
        select: { id: true, position: true },
      })
    : null;
  if (after === undefined || (after && !above)) {
    return rankBetween(await lastPosition(tx, ctx, status), null);
  }
  const below = await tx.move.findFirst({
    where: above
      ? {
          ...column,
          OR: [
            { position: { gt: above.position } },
            { position: above.position, AND: { id: { gt: above.id } } },
          ],
        }
      : column,
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { position: true },
  });
  return rankBetween(above?.position ?? null, below?.position ?? null);
}
