import { formatRupees } from '@/lib/format';
import { squash } from './words';

const grouped = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 });

/** Rupees as people say them: `₹5.76 crore`, `₹3.4 lakh`, `₹12,000`. */
export function sayRupees(amount: number, lang: 'en' | 'hi' = 'en'): string {
  const words = lang === 'hi' ? ['करोड़', 'लाख'] : ['crore', 'lakh'];
  if (!Number.isFinite(amount)) return '';
  if (amount >= 10_000_000) return `₹${twoDecimals.format(amount / 10_000_000)} ${words[0]}`;
  if (amount >= 100_000) return `₹${twoDecimals.format(amount / 100_000)} ${words[1]}`;
  return formatRupees(Math.round(amount) * 100, { compact: true });
}

/** A count with Indian grouping, whole from a hundred up. */
export function sayCount(amount: number): string {
  if (!Number.isFinite(amount)) return '';
  return grouped.format(amount >= 100 ? Math.round(amount) : amount);
}

const length = (text: string) => [...text].length;

/** The text where it fits a limit of characters, else nothing: an advertisement is never cut off. */
export function fits(text: string, max: number): string {
  const clean = squash(text);
  return length(clean) <= max ? clean : '';
}

const AFTER_COMMA =
  /^(?:with|without|so|delivered|which|who|by|from|for|at|in|on|anywhere|each|not|never|because|\w+ed)\b/i;
const LATE_PART = /\s(?:with|within|without|because|so|which|who|before|after|until)\s/gi;

/**
 * What fits of a phrase and is still whole: all of it, its part before a colon or a trailing phrase,
 * or the same in headline words (`Gift boxes are packed at the loom` → `Gift boxes packed at loom`).
 * Nothing when only a fragment would fit.
 */
export function fitPart(text: string, max: number): string {
  const clean = squash(text).replace(/[.!?…।]+$/, '');
  const head = (clean.split(/\s*(?:[;:(]|\s[–—-]\s|\.\s)\s*/)[0] ?? '').trim();
  const commas = [...head.matchAll(/,\s/g)]
    .filter(({ index }) => AFTER_COMMA.test(head.slice(index + 2)))
    .map(({ index }) => index);
  const late = [...head.matchAll(LATE_PART)]
    .map(({ index }) => index)
    .filter((at) => words(head.slice(0, at)) >= Math.max(3, words(head) * 0.6));
  const cuts = [...commas, ...late].sort((a, b) => b - a).map((at) => head.slice(0, at));
  for (const part of [clean, head, ...cuts]) {
    const bare = part.replace(/\s(?:are|is)(?=\s\w+ed\b)/, '');
    const short = max > 40 ? bare : bare.replace(/\s(?:the|a|an)(?=\s)/gi, '');
    const found = [part, bare, short].find((one) => length(one) <= max && words(one) > 1);
    if (found) return found.replace(/,$/, '');
  }
  return '';
}

function words(text: string): number {
  return text.split(' ').length;
}

/** An address's last part: `Indigo saris, dyed by hand` → `indigo-saris-dyed-by-hand`. */
export function toSlug(text: string): string {
  const words =
    text
      .toLowerCase()
      .replace(/[’']/g, '')
      .match(/[a-z0-9]+/g) ?? [];
  const slug: string[] = [];
  for (const word of words) {
    if ([...slug, word].join('-').length > 60) break;
    slug.push(word);
  }
  return slug.join('-');
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

const MONTHS_HI = 'जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर'.split(' ');
const PARTS = { en: ['early ', 'mid-', 'late '], hi: [' की शुरुआत', ' के बीच', ' के अंत'] };

/** About when a stretch of days before a date begins: `mid-September`, `सितंबर के बीच`. */
export function aroundBefore(date: string, days: number, lang: 'en' | 'hi' = 'en'): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return '';
  at.setUTCDate(at.getUTCDate() - days);
  const day = at.getUTCDate();
  const part = PARTS[lang][day <= 10 ? 0 : day <= 20 ? 1 : 2] ?? '';
  const month = (lang === 'hi' ? MONTHS_HI : MONTHS)[at.getUTCMonth()] ?? '';
  return lang === 'hi' ? month + part : part + month;
}
