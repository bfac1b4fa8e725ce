import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, type Tx, withUser } from '@/lib/platform/db';
import type { Conversation as Row } from '@/lib/platform/db/generated/client';
import { notFound } from '@/lib/platform/errors';
import { announce, publishUpdate } from '@/lib/platform/updates';
import { dropConversation } from './cache';
import { asJson, assertFits, parseStored, type StoredConversation } from './stored';

export type Change = {
  stored?: StoredConversation;
  columns?: Prisma.ConversationUpdateManyMutationInput;
  /** Nothing was said: it stands where it stood in the list. */
  quiet?: boolean;
};

/**
 * Holds a conversation, changes it and says so by its version: two people, or a person and the worker,
 * come one after the other. Null when there is none, or none that may be changed.
 */
export async function changeRow(
  tx: Tx,
  id: string,
  change: (stored: StoredConversation, row: Row) => Change | null,
): Promise<Row | null> {
  const held = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM conversations WHERE id = ${id} FOR UPDATE`;
  if (held.length === 0) return null;
  const row = await tx.conversation.findUniqueOrThrow({ where: { id } });
  const changed = change(parseStored(row.data), row);
  if (!changed) return row;
  const { stored, columns, quiet = stored === undefined } = changed;
  if (stored) assertFits(stored);
  const version = row.version + 1;
  const data = {
    updatedAt: quiet ? row.updatedAt : now(),
    ...(stored ? { data: asJson(stored) } : {}),
    ...columns,
    version,
  };
  await tx.conversation.updateMany({ where: { id }, data });
  await dropConversation({ ...row, version });
  return { ...row, ...columns, version } as Row;
}

/** The same for a person, in their own transaction. @throws AppError not_found */
export async function changeConversation(
  ctx: WorkspaceCtx,
  id: string,
  change: (stored: StoredConversation, row: Row) => Change | null,
): Promise<Row> {
  return withUser(ctx, async (tx) => {
    const mine = await tx.conversation.count({ where: { id, workspaceId: ctx.workspaceId } });
    const row = mine > 0 ? await changeRow(tx, id, change) : null;
    if (!row) throw notFound('conversation');
    return row;
  });
}

/** Tells those who see a conversation that it has changed. */
export async function announceConversation(
  ctx: WorkspaceCtx,
  { id, visibility }: { id: string; visibility: string },
) {
  const update = { kind: 'conversation', id } as const;
  if (visibility === 'workspace') return announce(ctx, update);
  await publishUpdate([ctx.userId], { ...update, workspaceId: ctx.workspaceId });
}
