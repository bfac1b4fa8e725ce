import type { Visibility } from '@/lib/memory/schemas';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction, withUser } from '@/lib/platform/db';
import { staleWrite } from '@/lib/platform/errors';
import { publishEvents } from '@/lib/platform/event-stream';
import { log } from '@/lib/platform/log';
import { payerBudget, reserveBudget, settleBudget } from '@/lib/usage';
import { announceRun } from '../audience';
import { budgetReached } from '../budget-reached';
import { newExecutionId } from '../execution-id';
import { limitSubmits } from '../limit-submits';
import { replySkillId } from '../schemas';
import { writeExecution } from '../write-execution';
import { priceReply } from './price-reply';
import { replyVersion } from './reply-skill';

type Conversed = { conversationId: string; visibility: Visibility };
export type ReplyRequest<T extends Record<string, string>> = {
  idempotencyKey: string;
  /** Of what the model will be told of the thread. */
  threadTokens: number;
  /** Ids only: they stand in an event, which is kept for good. */
  inputs: T;
  /** Writes the question, in the transaction that asks for the answer. */
  write: (ctx: WorkspaceCtx, executionId: string) => Promise<Conversed>;
};
export type AskedReply<T> = { id: string; conversationId: string | null; inputs: T };

/** What was asked for with this key before. */
export async function findReply<T extends Record<string, string>>(
  ctx: WorkspaceCtx,
  idempotencyKey: string,
): Promise<AskedReply<T> | null> {
  const row = await withUser(ctx, (tx) =>
    tx.execution.findFirst({
      where: {
        userId: ctx.userId,
        workspaceId: ctx.workspaceId,
        skillId: replySkillId,
        idempotencyKey,
      },
      select: { id: true, conversationId: true, inputs: true },
    }),
  );
  return row && { ...row, inputs: row.inputs as T };
}

/**
 * Asks for an answer: price reserved; question, run, event and job written together. No approval is
 * needed. A second request with the same key finds the first one's run.
 * @throws AppError limit_reached, rate_limited
 */
export async function submitReply<T extends Record<string, string>>(
  ctx: WorkspaceCtx,
  request: ReplyRequest<T>,
): Promise<AskedReply<T>> {
  const { idempotencyKey, threadTokens, inputs, write } = request;
  const earlier = await findReply<T>(ctx, idempotencyKey);
  if (earlier) return earlier;
  await limitSubmits(ctx);
  const { estimate, reserve } = await priceReply(ctx, threadTokens);
  const { plan, caps } = await payerBudget(ctx);
  const id = newExecutionId(replySkillId, now());
  const refusal = await reserveBudget(ctx.ownerId, id, reserve, caps);
  if (refusal) throw budgetReached(refusal, reserve, plan);
  try {
    const { told, events } = await inTransaction(ctx, async (inner) => {
      const told = await write(inner, id);
      const events = await writeExecution(inner, {
        ...{ id, skillId: replySkillId, skillVersion: replyVersion },
        ...{ campaignId: null, moveId: null, inputs, estimate, reserve },
        ...{ variation: 0, idempotencyKey, need: null, ...told },
      });
      // another request with this key was a moment faster: nothing of this one is kept
      if (!events) throw staleWrite('conversation');
      return { told, events };
    });
    await publishEvents(id, events).catch((error: unknown) =>
      log().warn({ err: error, executionId: id }, 'a stream will be begun by the worker'),
    );
    await announceRun(ctx, id, { ...told, workspaceId: ctx.workspaceId });
    return { id, conversationId: told.conversationId, inputs };
  } catch (error) {
    await settleBudget(ctx.ownerId, id, 0).catch(() => undefined);
    const twin = await findReply<T>(ctx, idempotencyKey);
    if (twin) return twin;
    throw error;
  }
}
