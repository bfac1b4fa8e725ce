import type { Tx } from '@/lib/platform/db';

/** Stands for the words of a memory where a record may never be changed: the words go when they are forgotten. */
export const memoryMark = (id: string) => `⟦memory:${id}⟧`;

const mark = /⟦memory:([^⟧]{1,255})⟧/g;

/** Ids of the memories whose words are left out of a text, each once. */
export const memoryMarks = (text: string): string[] => [
  ...new Set([...text.matchAll(mark)].flatMap(([, id]) => id ?? [])),
];

/** The text with the words of memories where their marks stand, and `gone` for those that are not there. */
export const fillMarks = (text: string, words: Record<string, string>, gone: string): string =>
  text.replace(mark, (_, id: string) => words[id] ?? gone);

export type RecalledText = { id: string; text: string };

/** The text with marks in place of the words of memories, the longest first. */
export function hideMemories(text: string, memories: readonly RecalledText[]): string {
  return [...memories]
    .sort((a, b) => b.text.length - a.text.length)
    .reduce((left, one) => (one.text ? left.replaceAll(one.text, memoryMark(one.id)) : left), text);
}

/** The same for every text in a JSON value. */
export function hideMemoriesIn(value: unknown, memories: readonly RecalledText[]): unknown {
  if (typeof value === 'string') return hideMemories(value, memories);
  if (Array.isArray(value)) return value.map((one) => hideMemoriesIn(one, memories));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, hideMemoriesIn(one, memories)]);
  return Object.fromEntries(entries);
}

/** The words of memories by id, as the transaction's person may see them; what is forgotten is not there. */
export async function readMemoryTexts(
  tx: Tx,
  workspaceId: string,
  ids: readonly string[],
): Promise<Record<string, string>> {
  if (ids.length === 0) return {};
  const rows = await tx.memoryChunk.findMany({
    where: { workspaceId, id: { in: [...ids] } },
    select: { id: true, content: true },
  });
  return Object.fromEntries(rows.map(({ id, content }) => [id, content]));
}
