import { contentWords, stemOf, wordsOf } from './tokens';

/** “…, not Y” in English; “…, Y नहीं” as Hindi and Hinglish say it. */
const english =
  /^(?<said>.+?)[,;–—-]*\s+(?:and\s+)?(?:(?<!\b(?:do|does|did|is|are|was|were|will|can|could|should|would|has|have|had|must|may)\s+)not|instead of|rather than)\s+(?<wrong>(?:[^,;.!?।]|(?<=\d)[,.](?=\d)){1,60})[.!।]*$/iu;
const hindi =
  /^(?<said>.+?)[,;–—-]+\s*(?<wrong>(?:[^,;.!?।]|(?<=\d)[,.](?=\d)){1,60}?)\s+(?:नहीं|नही|nahi|nahin)[.!।]*$/iu;

const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const stems = (text: string) => new Set(contentWords(text).map(stemOf));

/** Where a text says this, in whatever case, number and spaces; nowhere inside a longer word. */
const place = (wrong: string) =>
  new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])${wrong.split(/\s+/).map(literal).join('\\s+')}s?(?![\\p{L}\\p{M}\\p{N}])`,
    'iu',
  );

/**
 * The older text with what was wrong in it put right: “closes on Mondays, not on Sundays” leaves the rest of
 * what was known as it was. Null when the newer text corrects nothing that the older one says.
 */
export function putRight(newer: string, older: string): string | null {
  const { said, wrong } = (english.exec(newer) ?? hindi.exec(newer))?.groups ?? {};
  if (!said || !wrong) return null;
  const words = said.trim().split(/\s+/);
  const wanted = stems(said);
  if (wanted.size < 2) return null;
  for (const was of [
    wrong,
    wrong.replace(/^(?:on|in|at|to|by|for|the|a|an)\s+/iu, ''),
    wrong.replace(/s$/iu, ''),
  ]) {
    if (!place(was).test(older)) continue;
    const length = was.split(/\s+/).length;
    // from the end: what is put right is mostly said last
    for (let at = words.length - length; at >= 0; at -= 1) {
      const right = words
        .slice(at, at + length)
        .join(' ')
        .replace(/[,;]+$/u, '');
      if (wordsOf(right).length === 0 || place(right).test(older)) continue;
      const text = older.replace(place(was), () => right);
      const held = stems(text);
      if ([...wanted].every((stem) => held.has(stem))) return text;
    }
  }
  return null;
}
