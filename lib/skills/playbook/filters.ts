import type { Context, Liquid } from 'liquidjs';
import { formatDate, formatLongDay, formatRupees } from '@/lib/format';
import { aroundBefore, fitPart, fits, sayCount, sayRupees, toSlug } from './copy-filters';
import { inLakhCrore } from './fiscal-facts';
import { formatLocaleOf, type TemplateLanguage } from './template-language';
import { tidyText } from './tidy-text';
import {
  cutWords,
  pluralise,
  sentencesOf,
  shorten,
  squash,
  toClause,
  toList,
  toSentence,
} from './words';

type Globals = { lang?: TemplateLanguage; names?: string[] };
type Handler = (value: string, globals: Globals, argument: string) => unknown;

const NUMBER_WORDS = {
  en: ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'],
  hi: ['शून्य', 'एक', 'दो', 'तीन', 'चार', 'पाँच', 'छह', 'सात', 'आठ', 'नौ', 'दस'],
  hinglish: ['zero', 'ek', 'do', 'teen', 'chaar', 'paanch', 'chhah', 'saat', 'aath', 'nau', 'das'],
};
const AND = { en: 'and', hi: 'और', hinglish: 'aur' };

const textFilters: Record<string, Handler> = {
  sentence: toSentence,
  clause: (text, { names }) => toClause(sentencesOf(text)[0] ?? '', names),
  first_sentence: (text) => sentencesOf(text)[0] ?? '',
  shorten: (text, _globals, max) => shorten(text, Number(max)),
  cut: (text, _globals, max) => cutWords(text, Number(max)),
  inline: (text) => squash(text),
  bare: (text) => text.replace(/[.!?…।]+$/, ''),
  cap: (text) => text.charAt(0).toUpperCase() + text.slice(1),
  quote: (text) => `“${toSentence(text).replace(/["“”]/g, '’')}”`,
  quoted: (text) => `“${text.replace(/[.…।]+$/, '').replace(/["“”]/g, '’')}”`,
  hashtag: (text) => toHashtag(text),
  day: (date, { lang }) => (isDate(date) ? formatLongDay(date, localeOf(lang)) : date),
  date: (date, { lang }) => (isDate(date) ? formatDate(date, localeOf(lang)) : date),
  rupees: (amount) =>
    /^\d+(\.\d{1,2})?$/.test(amount)
      ? formatRupees(Math.round(Number(amount) * 100), { compact: !amount.includes('.') })
      : amount,
  lakh_crore: inLakhCrore,
  cell: (text) => text.replaceAll('|', '/'),
  fits: (text, _globals, max) => fits(text, Number(max)),
  fit_part: (text, _globals, max) => fitPart(text, Number(max)),
  slug: (text) => toSlug(text),
  core: (text, { names }) => toClause(text.split(/[:;(.]\s/)[0] ?? '', names),
  plural: (text) => pluralise(text),
  singular: (text) => text.replace(/([^s])s$/, '$1'),
  say_rupees: (amount, { lang }) => sayRupees(Number(amount), localeOf(lang)),
  say_count: (amount) => sayCount(Number(amount)),
  around_before: (date, { lang }, days) => aroundBefore(date, Number(days), localeOf(lang)),
};

export function registerFilters(liquid: Liquid): void {
  for (const [name, handler] of Object.entries(textFilters)) {
    liquid.registerFilter(name, function (value: unknown, argument: unknown) {
      return handler(toText(value), globalsOf(this.context), String(argument ?? ''));
    });
  }
  liquid.registerFilter('listing', function (value: unknown, limit: unknown) {
    const items = toItems(value).slice(0, Number(limit ?? 20));
    return toList(items, AND[globalsOf(this.context).lang ?? 'en']);
  });
  liquid.registerFilter('clauses', function (value: unknown) {
    return toItems(value).map((item) => toClause(item, globalsOf(this.context).names));
  });
  // `lines | with_line: text, 90, 40` adds a text of 40 to 90 characters unless one begins like it
  liquid.registerFilter(
    'with_line',
    (value: unknown, text: unknown, max: unknown, min: unknown = 2) => {
      const lines = toItems(value);
      const line = fits(tidyText(toText(text)), Number(max));
      const same = line.toLowerCase().slice(0, Math.max(25, Number(max) / 3));
      const known = lines.some((one) => one.toLowerCase().slice(0, same.length) === same);
      return line.length < Number(min) || known ? lines : [...lines, line];
    },
  );
  liquid.registerFilter('in_words', function (value: unknown) {
    const words = NUMBER_WORDS[globalsOf(this.context).lang ?? 'en'];
    return words[Number(value)] ?? String(value);
  });
}

function localeOf(lang: TemplateLanguage = 'en') {
  return formatLocaleOf(lang);
}

function globalsOf(context: Context): Globals {
  return context.globals as Globals;
}

function toText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

function toItems(value: unknown): string[] {
  return Array.isArray(value) ? value.map(toText).filter(Boolean) : [];
}

function isDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function toHashtag(text: string): string {
  const words = text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const joined = words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return joined.length < 2 || joined.length > 30 || /^\d+$/.test(joined) ? '' : `#${joined}`;
}
