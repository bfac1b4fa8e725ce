import { fillMarks, hideMemories, memoryMarks } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { StoredMessage } from './stored';

/** As answers quote a memory: their sentences end by themselves. */
const quoted = (text: string) => text.trim().replace(/[.।]$/u, '');
const sentencesOf = (content: string) => content.split(/(?<=[.!?।])\s+|\n+/u);

/** Shorter ones are words that any text may hold. */
const leastQuoted = 12;

/** A text with marks in place of the memories, and the sentences of memories, that it quotes word for word. */
export function markQuotes(text: string, recalled: readonly { id: string; content: string }[]) {
  const quotes = recalled.flatMap(({ id, content }) => [
    { id, text: quoted(content) },
    ...sentencesOf(content).map((one, at) => ({ id: `${id}#${at}`, text: quoted(one) })),
  ]);
  return hideMemories(
    text,
    quotes.filter((one) => one.text.length >= leastQuoted),
  );
}

/** What a mark stands for, in the memory's words as they can be read now. */
function wordsOf(mark: string, contents: ReadonlyMap<string, string>): string {
  const [id = '', part] = mark.split('#');
  const content = contents.get(id);
  if (content === undefined) return gone;
  return quoted(part === undefined ? content : (sentencesOf(content)[Number(part)] ?? gone));
}

/** Stands where a memory was quoted that is forgotten, or is another's own. */
const gone = '[…]';

/**
 * Answers with the words of the memories that they quote, read as this person: a document keeps only marks
 * of them, so that what is forgotten is gone from old answers too. `shared`: only what everyone may read.
 */
export async function fillQuotes<M extends StoredMessage>(
  ctx: WorkspaceCtx,
  messages: readonly M[],
  { shared = false }: { shared?: boolean } = {},
): Promise<M[]> {
  const marks = messages.flatMap((one) => (one.role === 'assistant' ? memoryMarks(one.text) : []));
  const ids = marks.map((mark) => mark.split('#')[0] ?? '');
  const rows =
    ids.length === 0
      ? []
      : await withUser(ctx, (tx) =>
          tx.memoryChunk.findMany({
            where: {
              workspaceId: ctx.workspaceId,
              id: { in: [...new Set(ids)] },
              ...(shared ? { visibility: 'workspace' } : {}),
            },
            select: { id: true, content: true },
          }),
        );
  const contents = new Map(rows.map(({ id, content }) => [id, content]));
  const words = Object.fromEntries(marks.map((mark) => [mark, wordsOf(mark, contents)]));
  return messages.map((one) =>
    one.role === 'assistant' ? { ...one, text: fillMarks(one.text, words, gone) } : one,
  );
}

/** A text as a list shows it: quotes are left out. */
export const withoutQuotes = (text: string) => fillMarks(text, {}, '…');
