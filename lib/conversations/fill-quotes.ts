import { fillMarks, memoryMarks } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import type { StoredMessage } from './stored';

/** A memory as answers quote it: their sentences end by themselves. */
export const quoted = (content: string) => content.replace(/[.।]$/u, '');

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
  const ids = messages.flatMap((one) => (one.role === 'assistant' ? memoryMarks(one.text) : []));
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
  const words = Object.fromEntries(rows.map(({ id, content }) => [id, quoted(content)]));
  return messages.map((one) =>
    one.role === 'assistant' ? { ...one, text: fillMarks(one.text, words, gone) } : one,
  );
}

/** A text as a list shows it: quotes are left out. */
export const withoutQuotes = (text: string) => fillMarks(text, {}, '…');
