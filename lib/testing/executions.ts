import { replyToMessage } from '@/lib/conversations';
import { getExecution } from '@/lib/executions';
import { runExecution } from '@/lib/executions/run/run-execution';
import { type RunSettings, runSettings } from '@/lib/executions/run/settings';
import type { WorkspaceCtx } from '@/lib/platform/ctx';

/** Runs a submitted execution here and now: no queue, no other process, no pause between words. */
export async function runToEnd(
  ctx: WorkspaceCtx,
  executionId: string,
  settings: Partial<RunSettings> = {},
) {
  await runExecution(
    executionId,
    { workerId: 'test', redelivered: false, signal: new AbortController().signal },
    { ...runSettings, wordPauseMs: 0, reply: replyToMessage, ...settings },
  );
  return getExecution(ctx, executionId);
}
