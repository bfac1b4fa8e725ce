import type { Sector } from '../sector';
import { type BuyerQuestion, bulkEn, en } from './en';
import { bulkHi, hi } from './hi';

/** What a careful buyer asks; firms that buy goods for their people ask about dates and papers. */
export function questionsFor(
  { sector, bulk }: { sector: Sector; bulk: boolean },
  lang: 'en' | 'hi',
): BuyerQuestion[] {
  if (bulk) return { en: bulkEn, hi: bulkHi }[lang];
  return { en, hi }[lang][sector];
}
