import { memoryMarks, readMemoryTexts } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { readEvents } from '@/lib/platform/events';
import { microUsdOf } from '@/lib/usage';
import { authorise } from '@/lib/workspaces';
import type { RunTrace } from '../schemas';
import { showMemories } from '../show-memories';
import { skillTitles } from '../skill-titles';
import { toView } from '../to-view';

/** A run with all that its record keeps: what it knew, what each step made and cost. @throws AppError not_found */
export async function getTrace(ctx: WorkspaceCtx, id: string): Promise<RunTrace> {
  authorise(ctx, 'executions.read');
  const titles = await skillTitles();
  return withUser(ctx, async (tx) => {
    const row = await tx.execution.findFirst({ where: { id, workspaceId: ctx.workspaceId } });
    if (!row) throw notFound('run');
    const steps = await tx.executionStep.findMany({
      // those of a private run belong to no workspace
      where: { executionId: id },
      orderBy: { createdAt: 'asc' },
    });
    const kept = steps.find(({ step }) => step === 'context')?.result;
    const context = (kept ?? row.context) as Context;
    const view = toView(row, await readEvents(tx, id), steps, titles);
    const own = context.memories?.map((one) => one.id) ?? [];
    const memories = await readMemoryTexts(tx, ctx.workspaceId, [
      ...own,
      ...memoryMarks(JSON.stringify(view.events)),
    ]);
    return {
      view: await showMemories(tx, ctx.workspaceId, view),
      reservedMicroUsd: Number(row.reservedMicroUsd),
      // read anew: what a step kept, its author may have forgotten or taken back since
      context: { ...context, ...(context.memories ? { memories: own.map(toText(memories)) } : {}) },
      memories,
      prompt: (steps.find(({ step }) => step === 'prompt')?.result ?? null) as RunTrace['prompt'],
      steps: steps.map(({ step, attempt, createdAt, tokens, cost, result }) => ({
        step,
        attempt,
        at: createdAt.toISOString(),
        tokens,
        costMicroUsd: microUsdOf(cost),
        text: textOf(result),
      })),
    };
  });
}

type Context = Record<string, unknown> & { memories?: { id: string }[] };
const toText = (memories: Record<string, string>) => (id: string) => ({
  id,
  text: memories[id] ?? '',
});

/** The text that a draft's step kept. */
function textOf(result: unknown): string | null {
  const text = (result as { text?: unknown } | null)?.text;
  return typeof text === 'string' ? text : null;
}
