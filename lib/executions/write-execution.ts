import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { appendEvents, type StoredEvent } from '@/lib/platform/events';
import { enqueue } from '@/lib/platform/outbox';
import { queueOf } from './jobs';
import type { Estimate } from './schemas';

/** Where a run comes from when nobody filled in its form. */
export type RunOrigin = {
  /** The run that it mends, and the check whose finding it was asked to mend. */
  revisesId?: string;
  revisesCheck?: string;
  /** The fan-out of a campaign that asked for it. */
  batchId?: string;
};

export type NewRun = {
  id: string;
  skillId: string;
  skillVersion: string;
  campaignId: string | null;
  moveId: string | null;
  inputs: Record<string, unknown>;
  estimate: Estimate;
  /** Micro-USD held for it. */
  reserve: number;
  variation: number;
  idempotencyKey: string;
} & RunOrigin;

/** Row, first event, job and audit in one transaction. Null when the key is already used. */
export async function writeExecution(
  ctx: WorkspaceCtx,
  run: NewRun,
): Promise<StoredEvent[] | null> {
  const { id, reserve, idempotencyKey, ...told } = run;
  const { skillId, skillVersion, campaignId, moveId } = told;
  const inputs = told.inputs as Prisma.InputJsonObject;
  const { userId, workspaceId } = ctx;
  return withUser(ctx, async (tx) => {
    const { count } = await tx.execution.createMany({
      data: [
        {
          ...told,
          id,
          userId,
          workspaceId,
          payerId: ctx.ownerId,
          inputs,
          reservedMicroUsd: reserve,
          idempotencyKey,
          createdAt: now(),
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return null;
    await enqueue(tx, 'execution', { executionId: id, queue: queueOf(skillId) }, userId);
    await recordAudit(tx, ctx, {
      action: 'execution.submitted',
      resourceType: 'execution',
      resourceId: id,
      newValue: { skillId, skillVersion, campaignId, moveId, reservedMicroUsd: reserve },
    });
    return appendEvents(tx, { aggregateId: id, userId, workspaceId }, 0, [
      { type: 'execution_started', data: { ...told, inputs } },
    ]);
  });
}
