import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { publishEvents } from '@/lib/platform/event-stream';
import { log } from '@/lib/platform/log';
import { announce } from '@/lib/platform/updates';
import { getSkill, keepSkillVersion, type Skill } from '@/lib/skills';
import { payerBudget, reserveBudget, settleBudget } from '@/lib/usage';
import { authorise, may } from '@/lib/workspaces';
import { needsApproval, riskLevelFor } from './approval';
import { budgetReached } from './budget-reached';
import { newExecutionId } from './execution-id';
import { priceRun } from './price-run';
import { readInputs } from './read-inputs';
import { type SubmitInput, submitExecutionSchema } from './schemas';
import { type NewRun, type RunOrigin, writeExecution } from './write-execution';

/**
 * Asks for a run: inputs checked, price reserved, row, event and job written together. One that costs more
 * than its risk level lets pass waits for an admin instead, with nothing held. A second submit with the
 * same key finds the first one's run.
 * @throws AppError invalid, not_found, limit_reached
 */
export async function submitExecution(
  ctx: WorkspaceCtx,
  input: SubmitInput,
  origin: RunOrigin = {},
): Promise<{ id: string }> {
  authorise(ctx, 'executions.run');
  const parsed = submitExecutionSchema.parse(input);
  const { idempotencyKey, skillId, campaignId = null, moveId = null, variation = 0 } = parsed;
  const skill = await getSkill(skillId);
  const inputs = readInputs(skill, parsed.inputs, campaignId === null && moveId === null);
  const subject = { skill, inputs, campaignId, moveId };
  const found = await inTransaction(ctx, (inner) => prepare(inner, idempotencyKey, subject));
  if (found.earlier) return found.earlier;

  const { estimate, plan, caps } = found;
  const confirmed = parsed.confirmed === true && may(ctx.role, 'executions.approve');
  const need = found.need && { ...found.need, confirmed };
  const waits = need !== null && !confirmed;
  const reserve = waits ? 0 : found.reserve;
  await keepSkillVersion(skill);
  const id = newExecutionId(skillId, now());
  const refusal = waits ? null : await reserveBudget(ctx.ownerId, id, reserve, caps);
  if (refusal) throw budgetReached(refusal, reserve, plan);
  const written = await writeOrRelease(ctx, {
    id,
    skillId,
    skillVersion: skill.skillVersion,
    campaignId,
    moveId,
    inputs,
    estimate,
    reserve,
    variation,
    idempotencyKey,
    need,
    ...origin,
  });
  if (!written) return requireTwin(ctx, idempotencyKey);
  await publishEvents(id, written).catch((error: unknown) =>
    log().warn({ err: error, executionId: id }, 'a stream will be begun by the worker'),
  );
  await announce(ctx, { kind: 'execution', id });
  return { id };
}

type Subject = {
  skill: Skill;
  inputs: Record<string, unknown>;
  campaignId: string | null;
  moveId: string | null;
};

/** All that is read before the money is held, in one transaction. */
async function prepare(ctx: WorkspaceCtx, idempotencyKey: string, subject: Subject) {
  const earlier = await findByKey(ctx, idempotencyKey);
  if (earlier) return { earlier };
  const riskLevel = await riskLevelFor(ctx, subject);
  const price = await priceRun(ctx, subject);
  const need = needsApproval(price.estimate.microUsd, riskLevel);
  return { earlier: null, need, ...price, ...(await payerBudget(ctx)) };
}

/** Null when another submit with this key was a moment faster. */
async function writeOrRelease(ctx: WorkspaceCtx, run: NewRun) {
  // what cannot be given back now, the reaper gives back
  const release = () => settleBudget(ctx.ownerId, run.id, 0).catch(() => undefined);
  try {
    const events = await writeExecution(ctx, run);
    if (!events) await release();
    return events;
  } catch (error) {
    await release();
    throw error;
  }
}

async function findByKey(ctx: WorkspaceCtx, idempotencyKey: string) {
  return withUser(ctx, (tx) =>
    tx.execution.findFirst({
      where: { userId: ctx.userId, workspaceId: ctx.workspaceId, idempotencyKey },
      select: { id: true },
    }),
  );
}

async function requireTwin(ctx: WorkspaceCtx, idempotencyKey: string) {
  const twin = await findByKey(ctx, idempotencyKey);
  if (twin) return twin;
  throw new AppError(
    'conflict',
    'This form was already used in another workspace. Reload the page.',
  );
}
