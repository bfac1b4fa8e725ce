import type { Tx } from '@/lib/platform/db';
import type { Visibility } from '../schemas';
import { findFacts } from './find-facts';
import { findNames } from './find-names';
import { linkMemory } from './link-memory';
import type { Named } from './types';

/** The newest of them: what an old memory says of a new name can wait until it is said again. */
const most = 120;

/**
 * Reads again what is remembered, once names are known that were not before: what named them is evidence now,
 * and what was said of “us” before the business had a name is said of it.
 */
export async function relinkMemories(tx: Tx, workspaceId: string, added: readonly Named[]) {
  if (added.length === 0) return;
  const memories = await tx.memoryChunk.findMany({
    where: { workspaceId, validTo: null },
    orderBy: { createdAt: 'desc' },
    select: { id: true, content: true, userId: true, visibility: true },
  });
  const names = added.map(({ name }) => ({ id: name, names: [name] }));
  const isSelfNew = added.some(({ ref }) => ref === 'self');
  const speaksOfUs = (content: string) => {
    const { facts, people } = findFacts(content);
    return people.length > 0 || facts.some(({ from }) => from === 'self');
  };
  const again = memories.filter(
    ({ content }) => findNames(content, names).length > 0 || (isSelfNew && speaksOfUs(content)),
  );
  for (const { id: memoryId, visibility, ...memory } of again.slice(0, most)) {
    await linkMemory(tx, {
      ...memory,
      memoryId,
      workspaceId,
      visibility: visibility as Visibility,
    });
  }
}
