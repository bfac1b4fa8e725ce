import { recordAudit } from '@/lib/audit';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { getCampaign } from '@/lib/campaigns';
import { formatRupees, microUsdToPaise } from '@/lib/format';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { withLock } from '@/lib/platform/lock';
import { enqueue } from '@/lib/platform/outbox';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { movesOf } from './batch-moves';
import { getBatch } from './get-batch';
import { priceMoves } from './price-batch';
import { type BatchPrice, type StartBatchInput, startBatchSchema } from './schemas';

/**
 * Asks for a draft of each of these moves. The worker makes the runs; each holds its own price. A second
 * start with the same key finds the first.
 * @throws AppError not_found, conflict while others are being written, limit_reached
 */
export async function startBatch(
  ctx: WorkspaceCtx,
  input: StartBatchInput,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.run');
  const { campaignId, moveIds, idempotencyKey } = startBatchSchema.parse(input);
  await getCampaign(ctx, campaignId);
  const started = await withLock('batch', campaignId, async () => {
    const earlier = await findByKey(ctx, idempotencyKey);
    if (earlier) return { ...earlier, isNew: false };
    const moves = await movesOf(ctx, campaignId, moveIds);
    await assertFree(ctx, campaignId);
    assertAffordable(await priceMoves(ctx, campaignId, moves), moves.length);
    const ids = moves.map((move) => move.id);
    return { ...(await write(ctx, campaignId, ids, idempotencyKey)), isNew: true };
  });
  if (started.isNew) await announce(ctx, { kind: 'campaign', id: campaignId });
  return { id: started.id };
}

const findByKey = (ctx: WorkspaceCtx, idempotencyKey: string) =>
  withUser(ctx, (tx) =>
    tx.campaignBatch.findFirst({
      where: { userId: ctx.userId, workspaceId: ctx.workspaceId, idempotencyKey },
      select: { id: true },
    }),
  );

async function assertFree(ctx: WorkspaceCtx, campaignId: string) {
  const last = await getBatch(ctx, campaignId);
  if (last?.status !== 'running') return;
  throw new AppError(
    'conflict',
    'Drafts of this campaign are being written already. Wait for them, or stop them first.',
  );
}

function assertAffordable({ problems, fits, mostMicroUsd, leftMicroUsd }: BatchPrice, all: number) {
  const [first] = problems;
  if (first && problems.length === all) throw new AppError('conflict', first.message);
  if (fits) return;
  const inRupees = (amount: number) => formatRupees(microUsdToPaise(amount, displayPaisePerUsd));
  throw new AppError(
    'limit_reached',
    `These drafts may cost up to ${inRupees(mostMicroUsd)}, and ${inRupees(leftMicroUsd ?? 0)} of this month’s AI budget is left. Choose fewer moves, or move to a larger plan.`,
    { data: { what: 'ai_budget_month', ask: mostMicroUsd, left: leftMicroUsd ?? 0 } },
  );
}

async function write(ctx: WorkspaceCtx, campaignId: string, moveIds: string[], key: string) {
  const { userId, workspaceId } = ctx;
  return withUser(ctx, async (tx) => {
    const { id } = await tx.campaignBatch.create({
      data: { userId, workspaceId, campaignId, moveIds, idempotencyKey: key },
      select: { id: true },
    });
    await enqueue(tx, 'batch', { batchId: id }, userId);
    await recordAudit(tx, ctx, {
      action: 'batch.started',
      resourceType: 'campaign',
      resourceId: campaignId,
      newValue: { batchId: id, moves: moveIds.length },
    });
    return { id };
  });
}
