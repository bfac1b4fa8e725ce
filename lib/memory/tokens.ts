import { createHash } from 'node:crypto';
import { stemmer } from 'stemmer';
import { stopWords } from './stop-words';

/** Joiners and soft hyphens, which are seen by nobody and differ between keyboards. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
const nukta = /\u093C/gu;
const chandrabindu = /\u0901/gu;
const decimals = /\p{Nd}/gu;

/** Unicode keeps the digits of every script in runs of ten, from zero up. */
function asciiDigit(digit: string): string {
  let code = digit.codePointAt(0) ?? 0;
  if (code < 128) return digit;
  const begun = code;
  while (begun - code < 9 && /\p{Nd}/u.test(String.fromCodePoint(code - 1))) code -= 1;
  return String((begun - code) % 10);
}

/**
 * A text as it is compared: one spelling of characters, small letters, digits of every script as 0–9 without
 * their grouping, Devanagari without nukta and with one nasal sign (ज़रूरी is also typed जरूरी, हाँ as हां).
 */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .replace(invisible, '')
    .toLowerCase()
    .normalize('NFD')
    .replace(nukta, '')
    .replace(chandrabindu, '\u0902')
    .normalize('NFC')
    .replace(decimals, asciiDigit)
    .replace(/(?<=\d),(?=\d{2,3}(?!\d))/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** By which the same words are known again, whatever their case, spaces and last full stop. */
export const contentHash = (text: string) =>
  createHash('sha256')
    .update(normalise(text).replace(/[\s.!।]+$/u, ''))
    .digest('hex');

const word = /\d+(?:\.\d+)+|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;
const apostrophes = /(?<=\p{L})['’](?=\p{L})/gu;

/** Words in the order of the text, in any script; numbers are words too. */
export const wordsOf = (text: string): string[] =>
  normalise(text).replace(apostrophes, '').match(word) ?? [];

/** Endings of Hindi nouns, adjectives and verbs, the longest first; two letters of the word always stay. */
const hindiEndings = [
  'ियों',
  'ियां',
  'ाओं',
  'ाएं',
  'ुओं',
  'ुएं',
  'ओं',
  'एं',
  'ों',
  'ें',
  'ीं',
  'ां',
  'ाई',
  'ा',
  'े',
  'ी',
  'ि',
  'ु',
  'ू',
];

function hindiStem(word: string): string {
  const ending = hindiEndings.find((one) => word.endsWith(one));
  const rest = ending ? word.slice(0, -ending.length) : word;
  return (rest.match(/\p{L}/gu)?.length ?? 0) >= 2 ? rest : word;
}

/** Postgres refuses a word of 2 KB; nobody looks for the end of such a one. */
const longestWord = 100;

export function stemOf(given: string): string {
  const word = given.slice(0, longestWord);
  if (/^[a-z]{3,}$/.test(word)) return stemmer(word);
  return /^[\u0900-\u097F]+$/u.test(word) ? hindiStem(word) : word;
}

const isStop = (word: string) => stopWords.has(word) || /^[a-z]$/.test(word);

/** The words that a text is about; all of them, where nothing else is left. */
export function contentWords(text: string): string[] {
  const words = wordsOf(text);
  const telling = words.filter((one) => !isStop(one));
  return telling.length > 0 ? telling : words;
}

export const stemsOf = (text: string): string[] => contentWords(text).map(stemOf);
