import type { z } from 'zod';
import { istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { openConversation } from './open-conversation';
import { type Answer, type Conversation, exportConversationSchema, type Message } from './schemas';
import { showConversation } from './show-conversation';

/**
 * A conversation as a file: Markdown of the branch that is shown, or JSON of every branch. It holds what
 * the person who saves it may see now. @throws AppError not_found
 */
export async function exportConversation(
  ctx: WorkspaceCtx,
  input: z.input<typeof exportConversationSchema>,
): Promise<{ name: string; body: string }> {
  authorise(ctx, 'conversations.read');
  const { id, format } = exportConversationSchema.parse(input);
  const opened = await openConversation(ctx, id);
  const shown = await showConversation(ctx, opened, { all: format === 'json' });
  const name = `conversation-${istDateOf(now())}-${id.slice(0, 8)}`;
  if (format === 'json') {
    const body = { ...shown, leaf: opened.stored.leaf };
    return { name: `${name}.json`, body: `${JSON.stringify(body, null, 2)}\n` };
  }
  return { name: `${name}.md`, body: toMarkdown(shown) };
}

function toMarkdown({ title, pinnedFacts, messages }: Conversation): string {
  const pins = pinnedFacts.map(({ text }) => `- ${text}`).join('\n');
  const parts = [`# ${title}`, pins && `## Kept in mind\n\n${pins}`, ...messages.map(partOf)];
  return `${parts.filter(Boolean).join('\n\n')}\n`;
}

function partOf(message: Message): string {
  const on = istDateOf(new Date(message.createdAt));
  if (message.role === 'run') return `## ${message.skillId} (${on})\n\nRun ${message.executionId}`;
  if (message.role === 'user') {
    const names = message.attachments.map(({ kind, name }) => `- ${kind}: ${name}`);
    const parts = [`## ${message.author.name} (${on})`, message.text, names.join('\n')];
    return parts.filter(Boolean).join('\n\n');
  }
  const parts = [`## Assistant (${on})`, message.text, sourcesOf(message), message.note ?? ''];
  return parts.filter(Boolean).join('\n\n');
}

const sourcesOf = ({ citations }: Answer) =>
  citations
    .map(
      ({ n, label, excerpt }) =>
        `[${n}] ${label}${excerpt ? `: ${excerpt.replace(/\s+/gu, ' ')}` : ''}`,
    )
    .join('  \n');
