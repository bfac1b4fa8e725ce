import { replyToMessage } from '@/lib/conversations';
import { getExecution } from '@/lib/executions';
import { runExecution } from '@/lib/executions/run/run-execution';
import { type RunSettings, runSettings } from '@/lib/executions/run/settings';
import type { WorkspaceCtx } from '@/lib/platform/ctx';

type Delivered = Parameters<typeof runExecution>[1];

/** Does here and now what a worker does with a job that was delivered to it. */
export const workOn = (
  executionId: string,
  delivered: Partial<Delivered>,
  settings: Partial<RunSettings> = {},
) =>
  runExecution(
    executionId,
    { workerId: 'test', redelivered: false, signal: new AbortController().signal, ...delivered },
    { ...runSettings, wordPauseMs: 0, reply: replyToMessage, ...settings },
  );

/** Runs a submitted execution here and now: no queue, no other process, no pause between words. */
export async function runToEnd(
  ctx: WorkspaceCtx,
  executionId: string,
  settings: Partial<RunSettings> = {},
) {
  await workOn(executionId, {}, settings);
  return getExecution(ctx, executionId);
}
