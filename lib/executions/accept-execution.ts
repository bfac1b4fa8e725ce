import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { applyPlan, getCampaign } from '@/lib/campaigns';
import { rememberOutput } from '@/lib/memory';
import { createMoves, putContent } from '@/lib/moves';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction, withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { appendNext } from '@/lib/platform/events';
import { log } from '@/lib/platform/log';
import { announce } from '@/lib/platform/updates';
import { campaignPlanOutputSchema } from '@/lib/skills/schemas';
import { authorise } from '@/lib/workspaces';
import { acceptExecutionSchema } from './schemas';

export type Accepted = { id: string; createdMoves: number };

/**
 * Takes a run's output into the work: into its move as content, or as a campaign's plan with the chosen
 * moves. All or nothing. @throws AppError not_found, conflict, limit_reached
 */
export async function acceptExecution(
  ctx: WorkspaceCtx,
  input: z.input<typeof acceptExecutionSchema>,
): Promise<Accepted> {
  authorise(ctx, 'executions.accept');
  const { id, selectedMoves, changedMoves = {} } = acceptExecutionSchema.parse(input);
  return inTransaction(ctx, async (inner) => {
    const row = await take(inner, id);
    const plan = campaignPlanOutputSchema.safeParse(row.output);
    let createdMoves = 0;
    if (row.moveId) {
      await putContent(inner, {
        moveId: row.moveId,
        text: row.outputText ?? '',
        output: row.output as Record<string, unknown>,
        executionId: id,
        score: row.qualityScore,
      });
    } else if (row.campaignId && plan.success) {
      createdMoves = await acceptPlan(
        inner,
        row.campaignId,
        row,
        plan.data,
        selectedMoves,
        changedMoves,
      );
    }
    await withUser(inner, async (tx) => {
      const into = { moveId: row.moveId, campaignId: row.campaignId, createdMoves };
      await recordAudit(tx, inner, {
        action: 'execution.accepted',
        resourceType: 'execution',
        resourceId: id,
        newValue: into,
      });
      const { userId, workspaceId } = inner;
      const data = { ...into, by: userId, acceptedAt: row.acceptedAt?.toISOString() ?? null };
      await appendNext(tx, { aggregateId: id, userId, workspaceId }, [
        { type: 'output_accepted', data },
      ]);
    });
    await announce(inner, { kind: 'execution', id });
    inner.afterCommit?.push(() => keepInMind(inner, row));
    return { id, createdMoves };
  });
}

/** Adds what was found out to the workspace's memory. What fails here takes nothing of the acceptance back. */
async function keepInMind({ tx: _tx, afterCommit: _later, ...ctx }: WorkspaceCtx, row: Row) {
  const { id: executionId, skillId, outputText: text } = row;
  if (!text || row.visibility === 'private') return;
  try {
    await rememberOutput(ctx, { executionId, skillId, text });
  } catch (error) {
    log().warn({ err: error, executionId }, 'an accepted output could not be remembered');
  }
}

/** Marks the run accepted, once. */
async function take(ctx: WorkspaceCtx, id: string) {
  return withUser(ctx, async (tx) => {
    const { count } = await tx.execution.updateMany({
      where: { id, workspaceId: ctx.workspaceId, status: 'completed', acceptedAt: null },
      data: { acceptedAt: now(), discardedAt: null },
    });
    const row = await tx.execution.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
    if (!row) throw notFound('run');
    if (count > 0) return row;
    throw new AppError(
      'conflict',
      row.acceptedAt
        ? 'This was accepted already. Nothing was added twice.'
        : 'Only a finished run can be accepted.',
    );
  });
}

type Plan = z.infer<typeof campaignPlanOutputSchema>;
type Row = Awaited<ReturnType<typeof take>>;

async function acceptPlan(
  ctx: WorkspaceCtx,
  campaignId: string,
  row: Row,
  plan: Plan,
  selected: string[] | undefined,
  changed: Record<string, { title?: string | undefined; dueDate?: string | undefined }>,
): Promise<number> {
  const known = row.context as { foundation?: { version: number } | null };
  await applyPlan(ctx, {
    campaignId,
    executionId: row.id,
    strategy: plan.strategy,
    phases: plan.phases,
    foundationVersion: known.foundation?.version ?? null,
  });
  const wanted = plan.moves.filter((move) => !selected || selected.includes(move.ref));
  if (wanted.length === 0) return 0;
  const { targetIcps } = await getCampaign(ctx, campaignId);
  const { ids } = await createMoves(
    ctx,
    wanted.map((move) => ({
      title: changed[move.ref]?.title ?? move.title,
      description: move.description,
      type: move.type,
      priority: move.priority,
      phase: move.phase,
      dueDate: changed[move.ref]?.dueDate ?? move.dueDate,
      campaignId,
      skillId: move.skillId,
      skillInputs: withIcp(move.inputs, move.icpIndex, icpsOf(row, targetIcps)),
    })),
  );
  return ids.length;
}

/** ICP ids in the order that the run knew them. */
function icpsOf(row: Row, targets: string[]): string[] {
  const { icps } = row.context as { icps?: { id: string }[] };
  return icps?.map(({ id }) => id) ?? targets;
}

function withIcp(inputs: Record<string, unknown>, index: number | null, icps: string[]) {
  const icp = index === null ? undefined : icps[index];
  return icp ? { ...inputs, icp } : inputs;
}
