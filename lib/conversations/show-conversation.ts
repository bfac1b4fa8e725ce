import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { listPeople } from '@/lib/workspaces';
import { fillQuotes } from './fill-quotes';
import type { OpenConversation } from './open-conversation';
import { readRunning } from './running-answers';
import type { Conversation, Message } from './schemas';
import { readWords } from './show-citations';
import type { StoredMessage } from './stored';
import { namesOf, toSummary } from './summarise-row';
import { branchesOf, pathTo } from './tree';

/** A conversation as this person sees it: the chosen branch, or all of its messages. */
export async function showConversation(
  ctx: WorkspaceCtx,
  { row, stored }: OpenConversation,
  { all = false }: { all?: boolean } = {},
): Promise<Conversation> {
  const path = await fillQuotes(ctx, all ? stored.messages : pathTo(stored, stored.leaf));
  const people = namesOf(await listPeople(ctx));
  const ended = await readRunning(ctx, stored);
  const words = await readWords(ctx, path);
  const branches = branchesOf(stored);
  const show = (message: StoredMessage): Message => {
    const { id, parentId, at: createdAt } = message;
    const common = { id, parentId, createdAt, siblings: branches(message) };
    if (message.role === 'run') {
      const { executionId, skillId, attachments } = message;
      return { ...common, role: 'run', executionId, skillId, attachments };
    }
    if (message.role === 'user') {
      const { text, authorId, attachments, remembered } = message;
      const known = remembered.flatMap((memoryId) => {
        const content = words.knownMemory(memoryId);
        return content === null ? [] : [{ id: memoryId, content }];
      });
      const author = people(authorId);
      return { ...common, role: 'user', text, author, attachments, remembered: known };
    }
    const { at: _at, citations, ...answer } = message;
    return {
      ...answer,
      ...common,
      ...(message.status === 'running' ? ended.get(message.executionId) : {}),
      citations: citations.map((citation) => {
        const excerpt = words.of(citation);
        const gone = citation.kind === 'memory' && excerpt === null;
        return { ...citation, excerpt, reason: gone ? null : citation.reason };
      }),
    };
  };
  const messages = path.map(show);
  return {
    ...toSummary(ctx, row, {
      author: people(row.userId),
      running: messages.some((one) => one.role === 'assistant' && one.status === 'running'),
      excerpt: null,
    }),
    version: row.version,
    messages,
    pinnedFacts: stored.pinnedFacts,
    summary: stored.summary,
  };
}
