import type { Ctx, WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise, openWorkspaceById } from '@/lib/workspaces';

/** The ctx of a person in the workspace that a conversation belongs to. @throws AppError not_found */
export async function locateConversation(ctx: Ctx, id: string): Promise<WorkspaceCtx> {
  const row = await withUser(ctx, (tx) =>
    tx.conversation.findFirst({ where: { id }, select: { workspaceId: true } }),
  );
  if (!row?.workspaceId) throw notFound('conversation');
  const found = await openWorkspaceById(ctx, row.workspaceId);
  authorise(found, 'conversations.read');
  return found;
}
