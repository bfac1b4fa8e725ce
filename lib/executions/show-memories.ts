import { readMemoryTexts } from '@/lib/memory';
import type { Tx } from '@/lib/platform/db';
import type { ExecutionView } from './schemas';

/** A run with the words of the memories that it names, as the reader may see them now. */
export async function showMemories(
  tx: Tx,
  workspaceId: string,
  view: ExecutionView,
): Promise<ExecutionView> {
  const ids = view.sources.flatMap(({ kind, id }) => (kind === 'memory' ? id : []));
  if (ids.length === 0) return view;
  const texts = await readMemoryTexts(tx, workspaceId, ids);
  const sources = view.sources.map((one) =>
    one.kind === 'memory' ? { ...one, text: texts[one.id] ?? '' } : one,
  );
  return { ...view, sources };
}
