import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendNext } from '@/lib/platform/events';
import { log } from '@/lib/platform/log';
import { enqueue } from '@/lib/platform/outbox';
import { announce } from '@/lib/platform/updates';
import { payerBudget, reserveBudget, settleBudget } from '@/lib/usage';
import { authorise } from '@/lib/workspaces';
import { budgetReached } from './budget-reached';
import { queueOf } from './queues';
import { approveExecutionSchema, type Estimate } from './schemas';
import { findWaiting, noLongerWaiting } from './waiting-execution';

/**
 * Lets a waiting run begin: its price is held now, and its job written with the decision.
 * @throws AppError forbidden, not_found, conflict when it waits no more, limit_reached and then it still waits
 */
export async function approveExecution(
  ctx: WorkspaceCtx,
  input: z.input<typeof approveExecutionSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.approve');
  const { id, note = '' } = approveExecutionSchema.parse(input);
  const row = await findWaiting(ctx, id);
  const { microUsd, mostMicroUsd = microUsd } = row.estimate as Estimate;
  const { plan, caps } = await payerBudget(ctx);
  const refusal = await reserveBudget(ctx.ownerId, id, mostMicroUsd, caps);
  if (refusal) throw budgetReached(refusal, mostMicroUsd, plan);
  const events = await grant(ctx, { id, note, skillId: row.skillId, held: mostMicroUsd }).catch(
    async (error: unknown) => {
      // what cannot be given back now, the reaper gives back
      if (await heldByNobody(ctx, id))
        await settleBudget(ctx.ownerId, id, 0).catch(() => undefined);
      throw error;
    },
  );
  await publishEvents(id, events).catch((error: unknown) =>
    log().warn({ err: error, executionId: id }, 'a stream will be begun by the worker'),
  );
  await announce(ctx, { kind: 'execution', id });
  return { id };
}

type Grant = { id: string; note: string; skillId: string; held: number };

/** Row, event, job and audit in one transaction, while it still waits. */
function grant(ctx: WorkspaceCtx, { id, note, skillId, held }: Grant) {
  const { userId, workspaceId } = ctx;
  const approvalAt = now();
  return withUser(ctx, async (tx) => {
    const { count } = await tx.execution.updateMany({
      where: { id, workspaceId, status: 'pending', approval: 'waiting' },
      data: {
        approval: 'approved',
        approvalBy: userId,
        approvalAt,
        approvalNote: note || null,
        // whoever owns the workspace now pays; nothing was held before
        payerId: ctx.ownerId,
        reservedMicroUsd: held,
        heartbeatAt: approvalAt,
      },
    });
    if (count === 0) throw noLongerWaiting();
    await enqueue(tx, 'execution', { executionId: id, queue: queueOf(skillId) }, userId);
    await recordAudit(tx, ctx, {
      action: 'execution.approved',
      resourceType: 'execution',
      resourceId: id,
      newValue: { reservedMicroUsd: held, note: note || null },
    });
    const data = {
      by: userId,
      note: note || null,
      approvalAt: approvalAt.toISOString(),
      reservedMicroUsd: held,
      payerId: ctx.ownerId,
    };
    return appendNext(tx, { aggregateId: id, userId, workspaceId }, [
      { type: 'approval_granted', data },
    ]);
  });
}

/** Whether the money that was held just now is nobody's: another admin's approval keeps it. */
async function heldByNobody(ctx: WorkspaceCtx, id: string): Promise<boolean> {
  const approved = { id, workspaceId: ctx.workspaceId, approval: 'approved' };
  return (await withUser(ctx, (tx) => tx.execution.count({ where: approved }))) === 0;
}
