/** An answer's words to take along: without the marks of its sources. */
export const withoutMarks = (text: string) =>
  text.replace(/ ?\[\d{1,2}(?:\s*,\s*\d{1,2})*\](?!\()/g, '').trim();

/** Without Markdown's signs, for a place that shows them as they are. */
export const plainWords = (text: string) =>
  withoutMarks(text)
    .replace(/^#{1,6}\s+/gm, '')
    .replace(/\*\*([^*\n]+)\*\*/g, '$1')
    .replace(/(^|\s)[*_]([^*_\n]+)[*_](?=\W|$)/gm, '$1$2')
    .replace(/\[([^\]\n]+)\]\([^)\s]+\)/g, '$1');

/** The first sentence that says something and leads to nothing else, at most `most` letters. */
export function firstSentence(text: string, most: number): string {
  const line = plainWords(text)
    .split('\n')
    .map((each) => each.replace(/^(?:[-*•]|\d+\.)\s+/, '').trim())
    .find((each) => each.length > 0 && !/^\||:$/.test(each));
  const sentence = line?.match(/^.+?[.!?।](?=\s|$)/)?.[0] ?? line ?? '';
  return sentence.slice(0, most);
}

/** While it is written, a mark that is only half there is not shown yet. */
export const withoutHalfMark = (text: string) => text.replace(/\[[\d,\s]*$/, '');
