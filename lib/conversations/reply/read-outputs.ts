import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { StoredMessage } from '../stored';

const mostRuns = 3;
const longest = 4_000;

/** What the last runs in a thread have written, by run: questions after them are often about that. */
export async function readOutputs(
  ctx: WorkspaceCtx,
  messages: readonly StoredMessage[],
): Promise<ReadonlyMap<string, string>> {
  const ids = messages
    .flatMap((one) => (one.role === 'run' ? one.executionId : []))
    .slice(-mostRuns);
  if (ids.length === 0) return new Map();
  const rows = await withUser(ctx, (tx) =>
    tx.execution.findMany({
      where: { workspaceId: ctx.workspaceId, id: { in: ids } },
      select: { id: true, outputText: true },
    }),
  );
  return new Map(rows.map(({ id, outputText }) => [id, (outputText ?? '').slice(0, longest)]));
}
