/** Stands for the words of a memory where a record may never be changed: the words go when they are forgotten. */
export const memoryMark = (id: string) => `⟦memory:${id}⟧`;

const mark = /⟦memory:([^⟧]{1,255})⟧/g;

/** Ids of the memories whose words are left out of a text, each once. */
export const memoryMarks = (text: string): string[] => [
  ...new Set([...text.matchAll(mark)].flatMap(([, id]) => id ?? [])),
];

export type RecalledText = { id: string; text: string };

/** The text with marks in place of the words of memories, the longest first. */
export function hideMemories(text: string, memories: readonly RecalledText[]): string {
  return [...memories]
    .sort((a, b) => b.text.length - a.text.length)
    .reduce((left, one) => (one.text ? left.replaceAll(one.text, memoryMark(one.id)) : left), text);
}
