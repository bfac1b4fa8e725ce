import { getConversation } from '@/lib/conversations';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';

/** A conversation as it stands, asked for again when something changed in it. */
export const GET = route<{ workspace: string; id: string }>(
  { operation: 'conversations.read', limit: { points: 600, perSeconds: 60 } },
  async (account, _request, { workspace, id }) => {
    const ctx = await openWorkspace(account, workspace);
    return Response.json(await getConversation(ctx, { id }), {
      headers: { 'cache-control': 'private, no-store' },
    });
  },
);
