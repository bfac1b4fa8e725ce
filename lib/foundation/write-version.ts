import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { staleWrite } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { changedFields } from './diff';
import {
  activeRow,
  dropForMembers,
  keepVersion,
  memberIds,
  type Row,
  readFields,
  toColumns,
  toFoundation,
} from './internal';
import type { Foundation, FoundationPatch } from './schemas';

type Change = {
  expectedVersion: number | null;
  patch: FoundationPatch;
  action: 'foundation.saved' | 'foundation.restored';
  metadata?: Record<string, number>;
};

const createRow = (tx: Tx, ctx: WorkspaceCtx, patch: FoundationPatch) =>
  tx.foundation.createManyAndReturn({
    data: [{ ...toColumns(patch), userId: ctx.userId, workspaceId: ctx.workspaceId }],
    // of two who write the first word at once, the second is told, as with any other version
    skipDuplicates: true,
  });

const updateRow = (tx: Tx, ctx: WorkspaceCtx, row: Row, patch: FoundationPatch) =>
  tx.foundation.updateManyAndReturn({
    where: { id: row.id, workspaceId: ctx.workspaceId, version: row.version },
    data: { ...toColumns(patch), version: { increment: 1 } },
  });

/**
 * Writes the next version: columns, the kept version and the audit row in one transaction.
 * A change of nothing writes nothing and answers with what is there.
 *
 * @throws AppError conflict when another version came first; unavailable
 */
export async function writeVersion(ctx: WorkspaceCtx, change: Change): Promise<Foundation> {
  const { row, members } = await withUser(ctx, async (tx) => ({
    row: await activeRow(tx, ctx),
    members: await memberIds(tx, ctx),
  }));
  if ((row?.version ?? null) !== change.expectedVersion) throw staleWrite('Foundation');
  const changed = changedFields(readFields(row ?? {}), change.patch);
  if (row && changed.length === 0) return toFoundation(row);

  await dropForMembers(ctx, members, (change.expectedVersion ?? 0) + 1);
  const saved = await withUser(ctx, async (tx) => {
    const [written] = row
      ? await updateRow(tx, ctx, row, change.patch)
      : await createRow(tx, ctx, change.patch);
    if (!written) throw staleWrite('Foundation');
    const foundation = toFoundation(written);
    await keepVersion(tx, ctx, foundation, changed);
    await recordAudit(tx, ctx, {
      action: change.action,
      resourceType: 'foundation',
      resourceId: foundation.id,
      newValue: { version: foundation.version, fields: changed },
      ...(change.metadata ? { metadata: change.metadata } : {}),
    });
    return foundation;
  });
  await announce(ctx, { kind: 'foundation', id: saved.id });
  return saved;
}
