import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { MessageStatus } from './schemas';
import type { StoredAnswer, StoredConversation } from './stored';

type Ended = Pick<StoredAnswer, 'status' | 'note'>;

/**
 * How answers stand that the conversation still has as running: a run that waited may be stopped, and one
 * that no worker could end is given up, without a word to the conversation.
 */
export async function readRunning(
  ctx: WorkspaceCtx,
  { messages }: Pick<StoredConversation, 'messages'>,
): Promise<Map<string, Ended>> {
  const ids = messages.flatMap((one) =>
    one.role === 'assistant' && one.status === 'running' ? one.executionId : [],
  );
  if (ids.length === 0) return new Map();
  const rows = await withUser(ctx, (tx) =>
    tx.execution.findMany({
      where: { workspaceId: ctx.workspaceId, id: { in: ids } },
      select: { id: true, status: true, errorCode: true, errorMessage: true },
    }),
  );
  return new Map(
    rows.map(({ id, status, errorCode, errorMessage }) => {
      const now = statusOf(status, errorCode);
      return [id, { status: now, note: now === 'failed' ? errorMessage : null }];
    }),
  );
}

function statusOf(status: string, errorCode: string | null): MessageStatus {
  if (status === 'failed') return errorCode === 'cancelled' ? 'stopped' : 'failed';
  return 'running';
}
