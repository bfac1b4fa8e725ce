import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import en from '@/i18n/en';
import hi from '@/i18n/hi';

type Tree = { [key: string]: string | Tree };

/** Every message of a catalogue as `namespace.key.key` → text. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string'
        ? [[prefix + key, value] as const]
        : [...flatten(value, `${prefix}${key}.`)],
    ),
  );
}

/** The ICU arguments and rich-text tags of a message, with their kinds, sorted. A branch's words are none. */
function argumentsOf(message: string): string[] {
  const found = [
    ...[
      ...message.matchAll(
        /(?<!(?:=\d+|zero|one|two|few|many|other)\s*)\{\s*(\w+)\s*(?:,\s*(\w+)\s*[,}]|\})/g,
      ),
    ].map(([, name, kind]) => `{${name}${kind ? `, ${kind}` : ''}}`),
    ...[...message.matchAll(/<(\w+)>/g)].map(([, tag]) => `<${tag}>`),
  ];
  return [...new Set(found)].sort();
}

const english = flatten(en);
const hindi = flatten(hi);

describe('the catalogues', () => {
  it('say the same things in both languages', () => {
    expect([...hindi.keys()].sort()).toEqual([...english.keys()].sort());
  });

  it('leave nothing unsaid', () => {
    const blank = [...english, ...hindi].filter(([, text]) => text.trim() === '');
    expect(blank).toEqual([]);
  });

  it('fill in the same arguments', () => {
    const different = [...english]
      .map(([key, text]) => [key, argumentsOf(text), argumentsOf(hindi.get(key) ?? '')] as const)
      .filter(([, one, other]) => one.join() !== other.join());
    expect(different).toEqual([]);
  });

  it('have a form for every count that is not one', () => {
    const open = [...english, ...hindi].filter(
      ([, text]) => /,\s*(plural|select)\s*,/.test(text) && !/\bother\s*\{/.test(text),
    );
    expect(open).toEqual([]);
  });

  it.each(['en', 'hi'])('are all named in i18n/%s.ts', (locale) => {
    const files = readdirSync(`messages/${locale}`).map((file) => file.replace('.json', ''));
    const named = locale === 'en' ? Object.keys(en) : Object.keys(hi);
    expect(named.sort()).toEqual(files.sort());
  });

  it('write Hindi in Devanagari', () => {
    const latinOnly = [...hindi].filter(
      ([key, text]) =>
        !/[ऀ-ॿ]/.test(text) &&
        /[a-z]{3,}/i.test(text.replace(/\{[^}]*\}/g, '')) &&
        text !== english.get(key),
    );
    expect(latinOnly).toEqual([]);
  });

  it('never use a long dash or an emoji', () => {
    const wrong = [...english, ...hindi].filter(([, text]) =>
      /—|\p{Extended_Pictographic}/u.test(text),
    );
    expect(wrong).toEqual([]);
  });

  it('parse as JSON without a key twice', () => {
    for (const locale of ['en', 'hi']) {
      for (const file of readdirSync(`messages/${locale}`)) {
        const text = readFileSync(`messages/${locale}/${file}`, 'utf8');
        const keys = [...text.matchAll(/"([^"]+)"\s*:/g)].length;
        const counted = countKeys(JSON.parse(text));
        expect(`${file} ${keys}`).toBe(`${file} ${counted}`);
      }
    }
  });
});

function countKeys(tree: Tree): number {
  return Object.values(tree).reduce<number>(
    (sum, value) => sum + 1 + (typeof value === 'string' ? 0 : countKeys(value)),
    0,
  );
}
