import { meaningsOf, soundsOf, stemOf } from '@/lib/memory';

type Forms = {
  hindi: boolean;
  number: boolean;
  stem: string;
  spelling: string;
  meanings: readonly string[];
  /** Only of use over two scripts. */
  sounds: () => readonly string[];
};

/** Words come again in every comparison; the forms of so many are kept. */
const kept = new Map<string, Forms>();
const mostKept = 20_000;

function formsOf(word: string): Forms {
  const found = kept.get(word);
  if (found) return found;
  let sounds: readonly string[] | undefined;
  const forms: Forms = {
    hindi: /[\u0900-\u097f]/.test(word),
    number: /\d/.test(word),
    stem: stemOf(word),
    spelling: spellingOf(word),
    meanings: meaningsOf(stemOf(word)),
    sounds: () => {
      sounds ??= soundsOf(word);
      return sounds;
    },
  };
  if (kept.size >= mostKept) kept.clear();
  kept.set(word, forms);
  return forms;
}

/** How surely two words are one: 1 the same, less by a typing slip or over two scripts, 0 not at all. */
export function sameWord(a: string, b: string): number {
  if (a === b) return 1;
  const [one, other] = [formsOf(a), formsOf(b)];
  if (one.number || other.number) return 0;
  if (one.stem === other.stem) return 0.95;
  if (one.spelling === other.spelling) return 0.9;
  if (one.hindi !== other.hindi && share(one.sounds(), other.sounds())) return 0.85;
  if (share(one.meanings, other.meanings)) return 0.8;
  return !one.hindi && !other.hindi && slipped(a, b) ? 0.7 : 0;
}

const share = (a: readonly string[], b: readonly string[]) => a.some((one) => b.includes(one));

/** Indian words in Latin letters are spelt by ear: saree and sari, keemat and kimat. */
function spellingOf(word: string): string {
  if (word.length < 4) return word;
  return word
    .replace(/ee|ea|ii/g, 'i')
    .replace(/oo|uu/g, 'u')
    .replace(/aa/g, 'a')
    .replace(/w/g, 'v')
    .replace(/([a-z])\1+/g, '$1');
}

/** One letter wrong, missing, too many, or two exchanged, in a word long enough to tell. */
function slipped(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1 || short[0] !== long[0]) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (text: string, from: number) => text.slice(from);
  if (short.length < long.length) return rest(short, at) === rest(long, at + 1);
  if (rest(short, at + 1) === rest(long, at + 1)) return true;
  return (
    short[at] === long[at + 1] &&
    short[at + 1] === long[at] &&
    rest(short, at + 2) === rest(long, at + 2)
  );
}

/** How surely the word stands among these. */
export function amongWords(word: string, words: readonly string[]): number {
  let best = 0;
  for (const other of words) {
    best = Math.max(best, sameWord(word, other));
    if (best === 1) break;
  }
  return best;
}
