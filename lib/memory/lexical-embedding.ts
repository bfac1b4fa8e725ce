import { meaningsOf } from './glossary';
import { soundsOf } from './sounds';
import { contentWords, normalise, stemOf } from './tokens';

/** The name under which the built-in vectors are kept. They know spelling and a glossary, not meaning, and say so. */
export const lexicalModel = 'lexical-1';
export const dimensions = 768;

const weights = { stem: 1, meaning: 1, sound: 0.8, bigram: 0.5, gram: 0.3 } as const;
const grams = [3, 4, 5];

/** FNV-1a, stirred once more so that neighbours in spelling are none in number. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  }
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function featuresOf(text: string): Map<string, { count: number; weight: number }> {
  const found = new Map<string, { count: number; weight: number }>();
  const add = (kind: keyof typeof weights, feature: string) => {
    const key = `${kind}:${feature}`;
    const known = found.get(key);
    if (known) known.count += 1;
    else found.set(key, { count: 1, weight: weights[kind] });
  };
  const words = contentWords(text);
  const stems = words.map(stemOf);
  for (const [at, stem] of stems.entries()) {
    add('stem', stem);
    const next = stems[at + 1];
    if (next !== undefined) add('bigram', `${stem} ${next}`);
  }
  for (const word of words) {
    for (const line of meaningsOf(stemOf(word))) add('meaning', line);
    for (const sound of soundsOf(word)) add('sound', sound);
    const letters = [...`<${word}>`];
    for (const length of grams) {
      for (let at = 0; at + length <= letters.length; at += 1) {
        add('gram', letters.slice(at, at + length).join(''));
      }
    }
  }
  // signs alone, such as an emoji: still a direction of its own
  if (found.size === 0) add('stem', normalise(text));
  return found;
}

/**
 * A text as 768 numbers of length one without any model: signed feature hashing of stems, the lines of the
 * glossary that they stand in, sounds, pairs of stems and pieces of words, each by the root of how often it occurs.
 */
export function embedLexically(text: string): number[] {
  const vector = new Array<number>(dimensions).fill(0);
  for (const [feature, { count, weight }] of featuresOf(text)) {
    const value = hash(feature);
    const at = value % dimensions;
    const sign = (value >>> 31) & 1 ? 1 : -1;
    vector[at] = (vector[at] ?? 0) + sign * weight * Math.sqrt(count);
  }
  const length = Math.hypot(...vector);
  if (length === 0) return vector.fill(1 / Math.sqrt(dimensions));
  return vector.map((value) => value / length);
}
