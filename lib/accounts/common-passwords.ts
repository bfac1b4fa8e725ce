import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AppError } from '@/lib/platform/errors';

let list: Set<string> | undefined;

function common(): Set<string> {
  list ??= new Set(
    readFileSync(join(process.cwd(), 'data', 'common-passwords.txt'), 'utf8')
      .split('\n')
      .filter((line) => line && !line.startsWith('#')),
  );
  return list;
}

const digits: Record<string, string> = { 0: 'o', 1: 'i', 3: 'e', 4: 'a', 5: 's', 7: 't' };
const signs: Record<string, string> = { '@': 'a', $: 's', '!': 'i' };
const letters = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[@$!]/g, (sign) => signs[sign] ?? sign);
const plain = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const withoutOuterDigits = (text: string) => text.replace(/^\d+|\d+$/g, '');

/** The spellings under which a password is looked up: as typed, undisguised, without the year at its end. */
function spellings(password: string): string[] {
  const asTyped = plain(password.normalize('NFKC').toLowerCase());
  const core = plain(withoutOuterDigits(letters(password.replace(/[^\p{L}\p{N}]+$/u, ''))));
  const undisguised = core.replace(/[013457]/g, (digit) => digits[digit] ?? digit);
  return [asTyped, withoutOuterDigits(asTyped), core, undisguised].filter(Boolean);
}

const rows = ['abcdefghijklmnopqrstuvwxyz', '01234567890', 'qwertyuiopasdfghjklzxcvbnm'];
const isRun = (text: string) =>
  text.length > 5 &&
  rows.some((row) => row.includes(text) || [...row].reverse().join('').includes(text));
const isRepetition = (text: string) => /^(.{1,6})\1+.{0,5}$/u.test(text);

function isTwoWords(text: string): boolean {
  for (let at = 4; at <= text.length - 4; at += 1) {
    if (common().has(text.slice(0, at)) && common().has(text.slice(at))) return true;
  }
  return false;
}

/** Whether guessers try it first: on the list, two words of it, a run, a repetition, or the person's own data. */
export function isCommonPassword(password: string, about: readonly string[] = []): boolean {
  const own = about
    .flatMap((text) => [text, text.split('@')[0] ?? '', ...text.split(/[\s@.]+/)])
    .map((text) => plain(text.toLowerCase()))
    .filter((text) => text.length > 3);
  if (new Set(password).size < 5) return true;
  return spellings(password).some(
    (text) =>
      common().has(text) ||
      own.includes(text) ||
      isRun(text) ||
      isRepetition(text) ||
      isTwoWords(text),
  );
}

/** @throws AppError invalid, on the password's field */
export function assertUncommon(password: string, about: readonly string[]) {
  if (!isCommonPassword(password, about)) return;
  const message =
    'This password is among the first that guessers try. Use a few unrelated words, or let your password manager make one.';
  throw new AppError('invalid', message, { fields: { password: message } });
}
