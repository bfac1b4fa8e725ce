import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { storedOf } from './cache';

const columns = {
  id: true,
  workspaceId: true,
  userId: true,
  title: true,
  visibility: true,
  version: true,
  pinnedAt: true,
  archivedAt: true,
  createdAt: true,
  updatedAt: true,
} as const;

/**
 * A conversation that the person may see now, and what it holds: the database says who may, and only then
 * is the cache asked. @throws AppError not_found
 */
export async function openConversation(ctx: WorkspaceCtx, id: string) {
  const row = await withUser(ctx, (tx) =>
    tx.conversation.findFirst({ where: { id, workspaceId: ctx.workspaceId }, select: columns }),
  );
  if (!row) throw notFound('conversation');
  const stored = await storedOf(row, () =>
    withUser(ctx, async (tx) => {
      const found = await tx.conversation.findFirst({
        where: { id, workspaceId: ctx.workspaceId },
        select: { version: true, data: true },
      });
      if (!found) throw notFound('conversation');
      return found;
    }),
  );
  return { row, stored };
}
export type OpenConversation = Awaited<ReturnType<typeof openConversation>>;
