import { kinOf } from './kin';
import { contentWords, stemOf } from './tokens';

/** Postgres refuses a longer lexeme. */
const longestLexeme = 200;

/** A tsvector literal of the text's stems and of what they are also found by, without positions. */
export function lexemesOf(text: string): string {
  const words = contentWords(text);
  const all = new Set([...words.map(stemOf), ...words.flatMap(kinOf)]);
  return [...all].map((one) => `'${one.slice(0, longestLexeme)}'`).join(' ');
}
