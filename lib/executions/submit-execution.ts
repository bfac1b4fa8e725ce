import { recordAudit } from '@/lib/audit';
import { getCampaign } from '@/lib/campaigns';
import { getMove } from '@/lib/moves';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { publishEvents } from '@/lib/platform/event-stream';
import { appendEvents, type StoredEvent } from '@/lib/platform/events';
import { log } from '@/lib/platform/log';
import { enqueue } from '@/lib/platform/outbox';
import { announce } from '@/lib/platform/updates';
import { getSkill } from '@/lib/skills';
import { payerBudget, reserveBudget, settleBudget } from '@/lib/usage';
import { authorise } from '@/lib/workspaces';
import { assertApproved } from './approval';
import { budgetReached } from './budget-reached';
import { newExecutionId } from './execution-id';
import { queueOf } from './jobs';
import { priceRun } from './price-run';
import { readInputs } from './read-inputs';
import { keepSkillVersion } from './run/skill-versions';
import { type SubmitInput, submitExecutionSchema } from './schemas';

/**
 * Asks for a run: inputs checked, price reserved, row, event and job written together. A second submit
 * with the same key finds the first one's run.
 * @throws AppError invalid, not_found, limit_reached
 */
export async function submitExecution(
  ctx: WorkspaceCtx,
  input: SubmitInput,
): Promise<{ id: string }> {
  authorise(ctx, 'executions.run');
  const {
    idempotencyKey,
    skillId,
    campaignId = null,
    ...rest
  } = submitExecutionSchema.parse(input);
  const { moveId = null, variation = 0 } = rest;
  const earlier = await findByKey(ctx, idempotencyKey);
  if (earlier) return earlier;

  const skill = await getSkill(skillId);
  const inputs = readInputs(skill, rest.inputs);
  const move = moveId ? await getMove(ctx, moveId) : null;
  const servedId = campaignId ?? move?.campaignId ?? null;
  const served = servedId ? await getCampaign(ctx, servedId) : null;
  const { estimate, reserve } = await priceRun(ctx, { skill, inputs, campaignId, moveId });
  assertApproved(ctx, estimate.microUsd, served?.riskLevel ?? 5);
  await keepSkillVersion(skill);
  const { plan, caps } = await payerBudget(ctx);

  const id = newExecutionId(skillId, now());
  const refusal = await reserveBudget(ctx.ownerId, id, reserve, caps);
  if (refusal) throw budgetReached(refusal, reserve, plan);

  const { skillVersion } = skill;
  let events: StoredEvent[];
  try {
    events = await withUser(ctx, async (tx) => {
      const { count } = await tx.execution.createMany({
        data: [
          {
            id,
            userId: ctx.userId,
            workspaceId: ctx.workspaceId,
            payerId: ctx.ownerId,
            skillId,
            skillVersion,
            campaignId,
            moveId,
            inputs: inputs as Prisma.InputJsonObject,
            estimate,
            reservedMicroUsd: reserve,
            idempotencyKey,
            variation,
            createdAt: now(),
          },
        ],
        skipDuplicates: true,
      });
      if (count === 0) throw new Twin();
      const aggregate = { aggregateId: id, userId: ctx.userId, workspaceId: ctx.workspaceId };
      const data = { skillId, skillVersion, campaignId, moveId, inputs, estimate, variation };
      await enqueue(tx, 'execution', { executionId: id, queue: queueOf(skillId) }, ctx.userId);
      await recordAudit(tx, ctx, {
        action: 'execution.submitted',
        resourceType: 'execution',
        resourceId: id,
        newValue: { skillId, skillVersion, campaignId, moveId, reservedMicroUsd: reserve },
      });
      return appendEvents(tx, aggregate, 0, [
        { type: 'execution_started', data: data as Prisma.InputJsonObject },
      ]);
    });
  } catch (error) {
    await settleBudget(ctx.ownerId, id, 0);
    if (error instanceof Twin) return requireTwin(ctx, idempotencyKey);
    throw error;
  }
  await publishEvents(id, events).catch((error: unknown) =>
    log().warn({ err: error, executionId: id }, 'a stream will be begun by the worker'),
  );
  await announce(ctx, { kind: 'execution', id });
  return { id };
}

/** Another submit with this key was a moment faster. */
class Twin extends Error {}

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
