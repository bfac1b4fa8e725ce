import { recordAudit } from '@/lib/audit';
import type { Visibility } from '@/lib/memory/schemas';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { appendEvents, type NewEvent, type StoredEvent } from '@/lib/platform/events';
import { enqueue } from '@/lib/platform/outbox';
import { tenantOf } from './audience';
import { queueOf } from './queues';
import type { ApprovalNeed, Estimate } from './schemas';

/** Where a run comes from when nobody filled in its form. */
export type RunOrigin = {
  /** The run that it mends, and the check whose finding it was asked to mend. */
  revisesId?: string;
  revisesCheck?: string;
  /** The fan-out of a campaign that asked for it. */
  batchId?: string;
  /** The conversation that it answers in. */
  conversationId?: string;
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
  /** `private`: nobody else in the workspace sees the run. */
  visibility?: Visibility;
  /** Set when it costs more than its risk level lets pass; `confirmed` by an admin who runs it. */
  need: (ApprovalNeed & { confirmed: boolean }) | null;
} & RunOrigin;

/** What the row and its events say of an approval: asked for, or given with the run itself. */
function approvalOf(ctx: WorkspaceCtx, { need, estimate }: NewRun, at: Date) {
  if (!need) return { row: {}, events: [] as NewEvent[] };
  const { confirmed, ...asked } = need;
  const requested = {
    type: 'approval_requested',
    data: { ...asked, microUsd: estimate.microUsd },
  };
  if (!confirmed) return { row: { approval: 'waiting' }, events: [requested] };
  const data = { by: ctx.userId, note: null, approvalAt: at.toISOString() };
  return {
    row: { approval: 'approved', approvalBy: ctx.userId, approvalAt: at },
    events: [requested, { type: 'approval_granted', data }],
  };
}

/**
 * Row, first events, job and audit in one transaction; one that waits for an approval has no job yet.
 * Null when the key is already used.
 */
export async function writeExecution(
  ctx: WorkspaceCtx,
  run: NewRun,
): Promise<StoredEvent[] | null> {
  const { id, reserve, idempotencyKey, need, visibility = 'workspace', ...told } = run;
  const { skillId, skillVersion, campaignId, moveId } = told;
  const inputs = told.inputs as Prisma.InputJsonObject;
  const { userId, workspaceId } = ctx;
  const createdAt = now();
  const approval = approvalOf(ctx, run, createdAt);
  const waits = need !== null && !need.confirmed;
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
          visibility,
          createdAt,
          ...approval.row,
        },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return null;
    if (!waits) {
      await enqueue(tx, 'execution', { executionId: id, queue: queueOf(skillId) }, userId);
    }
    await recordAudit(tx, ctx, {
      action: 'execution.submitted',
      resourceType: 'execution',
      resourceId: id,
      newValue: { skillId, skillVersion, campaignId, moveId, reservedMicroUsd: reserve, waits },
    });
    const aggregate = {
      aggregateId: id,
      userId,
      workspaceId: tenantOf({ visibility, workspaceId }),
    };
    return appendEvents(tx, aggregate, 0, [
      {
        type: 'execution_started',
        data: { ...told, inputs, reservedMicroUsd: reserve, createdAt: createdAt.toISOString() },
      },
      ...approval.events,
    ]);
  });
}
