import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { hideReplies } from '@/lib/executions';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { authorise, listPeople } from '@/lib/workspaces';
import { announceConversation, changeConversation } from './change-conversation';
import { openConversation } from './open-conversation';
import { readRunning } from './running-answers';
import {
  type ConversationSummary,
  type UpdateConversationInput,
  updateConversationSchema,
} from './schemas';
import type { StoredConversation } from './stored';
import { namesOf, toSummary } from './summarise-row';

/**
 * Renames, pins, archives or shares a conversation. Whether the workspace sees it, its author alone
 * decides: what was answered in private stays so as a run, and is read in the conversation.
 * @throws AppError not_found, forbidden, conflict while an answer is being written
 */
export async function updateConversation(
  ctx: WorkspaceCtx,
  input: UpdateConversationInput,
): Promise<ConversationSummary> {
  authorise(ctx, 'conversations.update');
  const { id, ...changes } = updateConversationSchema.parse(input);
  const opened = await openConversation(ctx, id);
  const { visibility } = opened.row;
  const moves = changes.visibility !== undefined && changes.visibility !== visibility;
  const known = moves ? await readRunning(ctx, opened.stored) : new Map();
  if (moves && opened.row.userId !== ctx.userId) throw notYours;
  const row = await inTransaction(ctx, async (inner) => {
    const changed = await changeConversation(inner, id, (stored) => {
      const writing = answersOf(stored).filter(
        ({ status, executionId }) =>
          status === 'running' && (known.get(executionId)?.status ?? 'running') === 'running',
      );
      if (moves && writing.length > 0) throw stillWriting;
      return applied(changes, stored);
    });
    if (moves) await recordMove(inner, id, visibility, changed.visibility);
    return changed;
  });
  if (moves && row.visibility === 'private') {
    await hideReplies(answersOf(opened.stored).map(({ executionId }) => executionId));
  }
  // those who saw it hear that they no longer do
  await announceConversation(ctx, moves ? { id, visibility: 'workspace' } : row);
  const author = namesOf(await listPeople(ctx))(row.userId);
  return toSummary(ctx, row, { author, running: false, excerpt: null });
}

const notYours = new AppError(
  'forbidden',
  'Only the person who began this conversation can share it or take it back.',
);
const stillWriting = new AppError(
  'conflict',
  'An answer is being written here. Wait for it or stop it, then share.',
);

const answersOf = ({ messages }: StoredConversation) =>
  messages.flatMap((one) => (one.role === 'assistant' ? one : []));

type Changes = Omit<z.output<typeof updateConversationSchema>, 'id'>;

function applied({ title, pinned, archived, visibility }: Changes, stored: StoredConversation) {
  const at = now();
  const columns = {
    ...(title === undefined ? {} : { title }),
    ...(pinned === undefined ? {} : { pinnedAt: pinned ? at : null }),
    ...(archived === undefined ? {} : { archivedAt: archived ? at : null }),
    ...(visibility === undefined ? {} : { visibility }),
  };
  return title === undefined
    ? { columns }
    : { columns, stored: { ...stored, titledBy: 'person' as const }, quiet: true };
}

const recordMove = (ctx: WorkspaceCtx, id: string, from: string, to: string) =>
  withUser(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: to === 'workspace' ? 'conversation.shared' : 'conversation.unshared',
      resourceType: 'conversation',
      resourceId: id,
      oldValue: { visibility: from },
      newValue: { visibility: to },
    }),
  );
