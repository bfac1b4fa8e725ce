import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

type Used = { id: string; title: string; messageId: string };

/** Conversations that the reader may see whose answers cite a memory, the newest first. */
export async function conversationsUsing(
  ctx: WorkspaceCtx,
  { memoryId }: { memoryId: string },
): Promise<Used[]> {
  authorise(ctx, 'conversations.read');
  const cited = JSON.stringify([{ kind: 'memory', id: memoryId }]);
  return withUser(
    ctx,
    (tx) => tx.$queryRaw<Used[]>`
      SELECT c.id, coalesce(c.title, '') AS title, (
        SELECT m->>'id' FROM jsonb_array_elements(c.data->'messages') WITH ORDINALITY AS all_(m, nth)
        WHERE m->'citations' @> ${cited}::jsonb ORDER BY nth DESC LIMIT 1) AS "messageId"
      FROM conversations c
      WHERE c.workspace_id = ${ctx.workspaceId}::uuid
        AND c.data->'messages' @> ${JSON.stringify([{ citations: [{ kind: 'memory', id: memoryId }] }])}::jsonb
      ORDER BY c.updated_at DESC LIMIT 10`,
  );
}
