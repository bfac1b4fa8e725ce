import { formatRupees } from '@/lib/format';
import { squash } from './words';

const grouped = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-IN', { maximumFractionDigits: 2 });

/** Rupees as people say them: `₹5.76 crore`, `₹3.4 lakh`, `₹12,000`. */
export function sayRupees(amount: number): string {
  if (!Number.isFinite(amount)) return '';
  if (amount >= 10_000_000) return `₹${twoDecimals.format(amount / 10_000_000)} crore`;
  if (amount >= 100_000) return `₹${twoDecimals.format(amount / 100_000)} lakh`;
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

/** The longest meaningful beginning that fits: the whole, its first part, or that without its tail. */
export function fitPart(text: string, max: number): string {
  const clean = squash(text).replace(/[.!?…।]+$/, '');
  const head = (clean.split(/\s*(?:[,;:(]|\s[–—-]\s|\.\s)\s*/)[0] ?? '').trim();
  const parts = [clean, head];
  const link = /\s(?:with|for|in|on|of|at|from|by|that|which|who|and|so|because|to)\s/gi;
  const joints = [...head.matchAll(link)].map(({ index }) => index).reverse();
  for (const at of joints) parts.push(head.slice(0, at));
  const found = parts.find((part) => length(part) <= max && part.split(' ').length > 1);
  return found ?? '';
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

/** About when a stretch of days before a date begins: `mid-September`. */
export function aroundBefore(date: string, days: number): string {
  const at = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return '';
  at.setUTCDate(at.getUTCDate() - days);
  const day = at.getUTCDate();
  const part = day <= 10 ? 'early' : day <= 20 ? 'mid' : 'late';
  return `${part}${part === 'mid' ? '-' : ' '}${MONTHS[at.getUTCMonth()] ?? ''}`;
}
