import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

/** A conversation's name, if there is one and the person may see it. */
export async function findConversation(
  ctx: WorkspaceCtx,
  { id }: { id: string },
): Promise<{ id: string; title: string } | null> {
  authorise(ctx, 'conversations.read');
  const row = await withUser(ctx, (tx) =>
    tx.conversation.findFirst({
      where: { id, workspaceId: ctx.workspaceId },
      select: { title: true },
    }),
  );
  return row && { id, title: row.title ?? '' };
}
