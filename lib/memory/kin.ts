import { meaningsOf } from './glossary';
import { soundsOf } from './sounds';
import { stemOf } from './tokens';

const devanagari = /^[\u0900-\u097F]/u;

/**
 * What a word is also found by, beside its stem: how it sounds in its script, as `~`, and what it means, as `#`.
 * No stem begins so.
 */
export function kinOf(word: string): string[] {
  return kin(word, devanagari.test(word) ? 'h' : 'l');
}

/** What a question's word may be met by: its meanings, and its sound in the other script. */
export function kinSought(word: string): string[] {
  return kin(word, devanagari.test(word) ? 'l' : 'h');
}

const kin = (word: string, script: 'h' | 'l') => [
  ...soundsOf(word).map((sound) => `~${script}${sound}`),
  ...meaningsOf(stemOf(word)).map((line) => `#${line}`),
];
