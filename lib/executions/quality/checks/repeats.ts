import { proseOf, type Span, wordsOf } from '../sentences';
import { type Check, notApplicable, passed } from '../types';

const SAME = 0.8;

/** Sentences that say again what another one said, in the same words or nearly. */
export function repeatedSentences(display: string): Span[] {
  const earlier: { words: Set<string>; whole: string }[] = [];
  return proseOf(display).filter(({ text }) => {
    const list = wordsOf(text);
    const words = new Set(list);
    const whole = list.join(' ');
    const again = earlier.some(
      (other) => other.whole === whole || (words.size > 5 && overlap(words, other.words) >= SAME),
    );
    if (list.length > 3) earlier.push({ words, whole });
    return again && list.length > 3;
  });
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared / (a.size + b.size - shared);
}

/** The third and later sentences that begin with the same two words, outside lists. */
function sameOpenings(display: string): Span[] {
  const counts = new Map<string, number>();
  return proseOf(display).filter(({ start, text }) => {
    if (/[•\-–*]\s+$/.test(display.slice(Math.max(0, start - 3), start))) return false;
    const opening = wordsOf(text).slice(0, 2).join(' ');
    const count = (counts.get(opening) ?? 0) + 1;
    counts.set(opening, count);
    return count > 2;
  });
}

/** No sentence is said twice, and sentences do not all begin alike. A set of variants may (`params.allowed`). */
export const checkRepeats: Check = ({ display, skill, params }) => {
  if (params.allowed === true) return notApplicable('Its variants may say the same.');
  if (skill.plan !== null) return notApplicable('A plan names its tasks alike.');
  const twice = repeatedSentences(display);
  const alike = sameOpenings(display).filter(
    ({ start }) => !twice.some((span) => span.start === start),
  );
  if (twice.length + alike.length === 0) return passed('Nothing is said twice.');
  const told = [
    twice.length > 0
      ? `${twice.length === 1 ? 'A sentence is' : `${twice.length} sentences are`} said twice`
      : '',
    alike.length > 0 ? 'several sentences begin with the same words' : '',
  ].filter(Boolean);
  return {
    score: Math.max(0, 1 - twice.length * 0.5 - alike.length * 0.2),
    message: `${told.join('; ')}.`,
    evidence: [...twice, ...alike],
    fix: twice.length > 0 ? 'Take the second one out.' : 'Begin one of them another way.',
  };
};
