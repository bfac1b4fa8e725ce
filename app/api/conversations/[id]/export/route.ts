import { exportConversation, locateConversation } from '@/lib/conversations';
import { exportConversationSchema } from '@/lib/conversations/schemas';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';

/** A conversation as a file, `?format=markdown` or `json`. */
export const GET = route<{ id: string }>(
  { operation: 'conversations.read' },
  async (account, request, { id }) => {
    const format = new URL(request.url).searchParams.get('format') ?? 'markdown';
    const wanted = exportConversationSchema.parse({ id, format });
    const { name, body } = await exportConversation(await locateConversation(account, id), wanted);
    return download(name, body);
  },
);
