import { exportConversation } from '@/lib/conversations';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';

/** The conversation as a file, `?format=json`; Markdown without it. */
export const GET = route<{ workspace: string; id: string }>(
  { operation: 'conversations.read', limit: { points: 600, perSeconds: 60 } },
  async (account, request, { workspace, id }) => {
    const ctx = await openWorkspace(account, workspace);
    const json = new URL(request.url).searchParams.get('format') === 'json';
    const { name, body } = await exportConversation(ctx, {
      id,
      format: json ? 'json' : 'markdown',
    });
    return download(name, body);
  },
);
