import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { embedContents } from './embed-contents';
import { factsInTurn } from './facts-in-turn';
import { announceMemory } from './internal';
import { memoryText, type Visibility } from './schemas';
import { type NewMemory, type Stored, store } from './store';
import { tidyGraph } from './tidy-graph';

/** A message that says more is a document that was pasted. */
const mostFacts = 20;

type Turn = { text: string; conversationId: string; messageId: string; visibility: Visibility };

/**
 * Remembers what a person said of the business in a conversation, each fact by itself; questions and
 * requests are none. Never inside an open transaction. @throws AppError forbidden
 */
export async function rememberFromTurn(
  ctx: WorkspaceCtx,
  { text, conversationId, messageId, visibility }: Turn,
): Promise<{ id: string }[]> {
  authorise(ctx, 'memory.update');
  const facts = factsInTurn(text)
    .slice(0, mostFacts)
    .flatMap((fact) => {
      const content = memoryText.safeParse(fact.content);
      return content.success ? [{ ...fact, content: content.data }] : [];
    });
  if (facts.length === 0) return [];
  const embedded = await embedContents(facts.map(({ content }) => content));
  const stored: Stored[] = [];
  for (const [at, { content, type, asked }] of facts.entries()) {
    const one = embedded[at];
    if (!one) continue;
    const fact: NewMemory = {
      ...{ content, type, visibility, pinned: false, importance: asked ? 0.7 : 0.5 },
      ...{ source: { kind: 'conversation', conversationId, messageId }, embedded: one },
    };
    stored.push(await withUser(ctx, (tx) => store(tx, ctx, fact)));
  }
  if (stored.some(({ outcome }) => outcome === 'replaced')) await tidyGraph(ctx);
  const ids = [...new Set(stored.map(({ id }) => id))];
  for (const id of ids) await announceMemory(ctx, id, visibility);
  return ids.map((id) => ({ id }));
}
