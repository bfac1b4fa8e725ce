import type { Visibility } from '@/lib/memory/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { may, type Person } from '@/lib/workspaces';
import type { ConversationSummary } from './schemas';

type Row = {
  id: string;
  userId: string;
  title: string | null;
  visibility: string;
  pinnedAt: Date | null;
  archivedAt: Date | null;
  updatedAt: Date;
};

/** Names by user id; somebody who has left has none here any more. */
export function namesOf(people: readonly Person[]) {
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  return (id: string) => ({ id, name: names.get(id) ?? 'Former member' });
}

/** A row as lists show it. What the reader may see of it was decided before. */
export function toSummary(
  ctx: WorkspaceCtx,
  row: Row,
  more: { author: ConversationSummary['author']; running: boolean; excerpt: string | null },
): ConversationSummary {
  return {
    id: row.id,
    title: row.title ?? '',
    visibility: row.visibility as Visibility,
    pinned: row.pinnedAt !== null,
    archived: row.archivedAt !== null,
    editable: may(ctx.role, 'conversations.update'),
    updatedAt: row.updatedAt.toISOString(),
    ...more,
  };
}
