import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, withUser } from '@/lib/platform/db';
import { authorise, listPeople } from '@/lib/workspaces';
import { excerptAround } from './excerpt';
import { withoutQuotes } from './fill-quotes';
import {
  type ConversationPage,
  type ListConversationsInput,
  listConversationsSchema,
} from './schemas';
import { namesOf, toSummary } from './summarise-row';

type Row = {
  id: string;
  userId: string;
  title: string | null;
  visibility: string;
  pinnedAt: Date | null;
  archivedAt: Date | null;
  updatedAt: Date;
  running: boolean;
  found: string | null;
  total: bigint;
};

const escaped = (search: string) => `%${search.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * Conversations that the person may see, pinned ones first, then the newest. A search looks into titles
 * and into every message, whatever its script, and shows the words around the hit.
 */
export async function listConversations(
  ctx: WorkspaceCtx,
  input: ListConversationsInput = {},
): Promise<ConversationPage> {
  authorise(ctx, 'conversations.read');
  const { search, archived, scope, page, pageSize } = listConversationsSchema.parse(input);
  const words = search?.normalize('NFC') || null;
  const like = words && escaped(words);
  const hit = like
    ? Prisma.sql`(SELECT m->>'text' FROM jsonb_array_elements(c.data->'messages') m
        WHERE m->>'text' ILIKE ${like} LIMIT 1)`
    : Prisma.sql`NULL::text`;
  const whose = {
    all: Prisma.empty,
    mine: Prisma.sql`AND c.user_id = ${ctx.userId}::uuid`,
    shared: Prisma.sql`AND c.visibility = 'workspace'`,
  }[scope];
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT c.id, c.user_id::text AS "userId", c.title, c.visibility, c.pinned_at AS "pinnedAt",
        c.archived_at AS "archivedAt", c.updated_at AS "updatedAt", c.found,
        EXISTS (SELECT 1 FROM executions e WHERE e.conversation_id = c.id
          AND e.status IN ('pending', 'running')) AS running,
        count(*) OVER () AS total
      FROM (SELECT c.*, ${hit} AS found FROM conversations c
        WHERE c.workspace_id = ${ctx.workspaceId}::uuid AND (c.archived_at IS NOT NULL) = ${archived}
        ${whose}) c
      WHERE ${like ? Prisma.sql`(c.title ILIKE ${like} OR c.found IS NOT NULL)` : Prisma.sql`true`}
      ORDER BY c.pinned_at IS NULL, c.updated_at DESC, c.id
      LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`,
  );
  const people = namesOf(await listPeople(ctx));
  const items = rows.map(({ running, found, ...row }) =>
    toSummary(ctx, row, {
      author: people(row.userId),
      running,
      excerpt: words && found ? excerptAround(withoutQuotes(found), words) : null,
    }),
  );
  return { items, total: Number(rows[0]?.total ?? 0), page, pageSize };
}
