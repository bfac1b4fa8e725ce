import { parseThreadQuery } from '@/components/chat/thread-query';
import { listConversations } from '@/lib/conversations';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';

/** A page of the list of conversations, asked for again when something changed. */
export const GET = route<{ workspace: string }>(
  { operation: 'conversations.read', limit: { points: 600, perSeconds: 60 } },
  async (account, request, { workspace }) => {
    const ctx = await openWorkspace(account, workspace);
    const { searchParams } = new URL(request.url);
    const { text, archived, scope } = parseThreadQuery(searchParams);
    const page = Math.min(1000, Math.max(1, Math.trunc(Number(searchParams.get('page'))) || 1));
    const search = text.trim();
    const list = await listConversations(ctx, {
      ...(search ? { search } : {}),
      archived,
      scope,
      page,
    });
    return Response.json(list, { headers: { 'cache-control': 'private, no-store' } });
  },
);
