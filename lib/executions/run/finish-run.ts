import { forgetLost, useMemories } from '@/lib/memory';
import { istDateOf, now } from '@/lib/platform/clock';
import type { Prisma, Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { metrics } from '@/lib/platform/metrics';
import { type Source, traceSources } from '@/lib/skills';
import { alertBudget, isUnusualCost, recordUsage, settleBudget, usdOf } from '@/lib/usage';
import { tellAudience } from '../audience';
import type { Replied } from '../replies/types';
import { actingFor } from './acting-for';
import type { Draft, Task } from './draft';
import type { Verdict } from './judge-draft';
import type { Run, RunEvent, StepCost } from './run';

type Ending = {
  status: 'completed' | 'failed';
  events: RunEvent[];
  patch: Prisma.ExecutionUpdateManyMutationInput;
};

/** Ends a run in one transaction: row, events and its one usage record; then the money is settled. */
async function end(run: Run, cost: StepCost, { status, events, patch }: Ending) {
  const { id, userId, workspaceId, payerId, skillId, startedAt } = run.row;
  const { tokens, microUsd, estimated } = cost;
  const book = async (tx: Tx) => {
    await run.reply?.keep(tx, {
      status: endingOf(status, patch.errorCode),
      message: typeof patch.errorMessage === 'string' ? patch.errorMessage : null,
      text: run.stream.text,
      costMicroUsd: microUsd,
    });
    if (workspaceId) await forgetLost(tx, { executionId: id, workspaceId }, run.recalled);
    if (status === 'failed' && tokens === 0) return;
    const usage = { executionId: id, userId, workspaceId, payerId, skillId, tokens, estimated };
    await recordUsage(tx, { ...usage, costMicroUsd: microUsd });
  };
  const flagged = microUsd > 0 && (await withSystem((tx) => isUnusualCost(tx, userId, microUsd)));
  const completedAt = now();
  const executionTimeMs = completedAt.getTime() - (startedAt ?? completedAt).getTime();
  const told = { executionTimeMs, completedAt: completedAt.toISOString() };
  await run.commit(
    [
      { type: 'cost_recorded', data: { tokens, microUsd, estimated, flagged } },
      ...events.map(({ type, data }) => ({ type, data: { ...data, ...told } })),
    ],
    {
      status,
      tokensUsed: tokens,
      cost: usdOf(microUsd),
      flagged,
      executionTimeMs,
      completedAt,
      ...patch,
    },
    book,
  );
  metrics().executions.inc({ skill: skillId, status });
  // what fails here is put right by the reaper, which asks Postgres
  await settleBudget(payerId, id, microUsd).catch((error: unknown) =>
    log().warn({ err: error, executionId: id }, 'a budget will be settled later'),
  );
  if (microUsd > 0) {
    await alertBudget(payerId).catch((error: unknown) =>
      log().warn({ err: error, payerId }, 'a budget alert will be sent after a later run'),
    );
  }
  await tellMembers(run);
}

const endingOf = (status: Ending['status'], code: unknown) =>
  status === 'completed' ? 'done' : code === 'cancelled' ? 'stopped' : 'failed';

export async function tellMembers({ row }: Run) {
  const tell = await withSystem((tx) => tellAudience(tx, row.id, row));
  await tell();
}

/** The earlier run whose output this one shows, and when (ISO) that one was finished. */
export type ServedFrom = { id: string; at: string };

export async function completeRun(
  run: Run,
  task: Task,
  draft: Draft,
  { critique }: Verdict,
  servedFrom: ServedFrom | null = null,
) {
  const cost = run.totalCost();
  const { engine, model, output, text, notes } = draft;
  const { context } = task;
  const memories = [...(context.memories ?? []), ...(draft.memories ?? [])];
  const sources = traceSources(text, { ...context, memories });
  const facts = {
    today: istDateOf(now()),
    language: context.language,
    riskLevel: context.riskLevel,
    foundation: context.foundation && {
      id: context.foundation.id,
      version: context.foundation.version,
    },
    icps: context.icps.map(({ id, name }) => ({ id, name })),
    campaign: context.campaign && { id: context.campaign.id, name: context.campaign.name },
  };
  const known = { ...facts, sources };
  const { score } = critique;
  // the variation that was kept, so that "another one" is truly another
  const variation = run.row.variation + draft.number;
  const json = { output, critique, sources } as Prisma.InputJsonObject;
  const served = servedFrom ? { cachedFrom: servedFrom.id, cachedAt: servedFrom.at } : {};
  await end(run, cost, {
    status: 'completed',
    events: [
      {
        type: 'output_generated',
        data: { ...json, text, notes, engine, model, variation, context: facts, ...served },
      },
      { type: 'execution_completed', data: { score } },
    ],
    patch: {
      output: output as Prisma.InputJsonObject,
      outputText: text,
      notes,
      engine,
      model,
      variation,
      cachedFrom: servedFrom?.id ?? null,
      qualityScore: score,
      critique: critique as Prisma.InputJsonObject,
      context: known as Prisma.InputJsonObject,
    },
  });
  await countUses(run, sources);
}

/** What a text made use of is remembered longer. */
async function countUses({ row }: Run, sources: readonly Source[]) {
  const ids = sources.flatMap(({ kind, id }) => (kind === 'memory' ? id : []));
  if (ids.length === 0) return;
  await actingFor(row)
    .then((ctx) => useMemories(ctx, ids))
    .catch((error: unknown) =>
      log().warn({ err: error, executionId: row.id }, 'uses of memories were not counted'),
    );
}

/** Ends an answer. What it says stays out of the row and the events: the conversation keeps it. */
export async function completeReply(run: Run, { engine, model, notes }: Replied) {
  const { variation } = run.row;
  const told = { output: null, critique: null, text: null, notes, engine, model, variation };
  await end(run, run.totalCost(), {
    status: 'completed',
    events: [
      { type: 'output_generated', data: told },
      { type: 'execution_completed', data: { score: null } },
    ],
    patch: { notes, engine, model },
  });
}

export async function failRun(run: Run, code: string, message: string) {
  await end(run, run.totalCost(), {
    status: 'failed',
    events: [{ type: 'execution_failed', data: { code, message } }],
    patch: { errorCode: code, errorMessage: message },
  });
}

export const cancelledMessage =
  'Stopped before it was finished. Nothing was kept; run it again when you like.';

export async function cancelRun(run: Run) {
  await end(run, run.totalCost(), {
    status: 'failed',
    events: [{ type: 'execution_cancelled', data: { message: cancelledMessage } }],
    patch: { errorCode: 'cancelled', errorMessage: cancelledMessage },
  });
}
