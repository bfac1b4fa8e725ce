import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import { squash } from './words';

const TIERS =
  /^(?:core|plus|pro|basic|premium|standard|lite|starter|growth|enterprise|studio|suite|desk|solo|max|mini|one)$/i;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|is|are|was|were|be|it|its|my|our|your|their|with|by|from|that|this|every|each|one|two|three|four|same|still|only|always|never|nobody|cannot|can|not|no|so|very|too|than|then|when|as|last|takes?|comes?|come|get|gets)$/i;

/** What buyers may type for what this business sells: asked words, then its trade, then its products. */
export function termsOf(foundation: Partial<FoundationFields>, asked: readonly string[]): string[] {
  const trade = squash(foundation.industry ?? '')
    .toLowerCase()
    .replace(/\s+(?:industry|sector|business|services industry)$/, '');
  const products = (foundation.products ?? []).map(({ name }) => productTerm(name, foundation));
  const all = [...asked.map((word) => squash(word).toLowerCase()), trade, ...products];
  return [...new Set(all.filter((term) => term.length >= 3 && term.length <= 40))].slice(0, 8);
}

/** `Mahina Core` is nobody's search; `Neel indigo sari` is looked for as `indigo sari`. */
function productTerm(name: string, foundation: Partial<FoundationFields>): string {
  const own = new Set(
    squash(foundation.companyName ?? '')
      .toLowerCase()
      .split(' '),
  );
  const described = JSON.stringify([
    foundation.businessDescription,
    foundation.industry,
    foundation.keyDifferentiators,
    foundation.products?.map(({ description }) => description),
  ]).toLowerCase();
  let words = squash(name.split(/[(,;:|–—]/)[0] ?? '')
    .split(' ')
    .filter((word) => !own.has(word.toLowerCase()));
  while (words.length > 0 && TIERS.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  const first = (words[0] ?? '').toLowerCase();
  if (words.length > 2 && /^\p{Lu}/u.test(words[0] ?? '') && !described.includes(first)) {
    words = words.slice(1);
  }
  const term = words.slice(0, 5).join(' ').toLowerCase();
  return words.length === 1 && term.length < 4 ? '' : term;
}

/** The places that a business speaks of: asked, its own, and those of its buyers. */
export function citiesOf(
  foundation: Partial<FoundationFields>,
  icps: readonly IcpFields[],
  asked: readonly string[],
): string[] {
  const own = squash((foundation.location ?? '').split(',')[0] ?? '');
  const theirs = icps.flatMap((icp) =>
    Object.entries(icp.firmographics)
      .filter(([label]) => /cit(?:y|ies)|town|place|region|area|शहर/i.test(label))
      .flatMap(([, text]) => text.split(/,|\band\b|;/)),
  );
  const all = [...asked, own, ...theirs].map(squash);
  const fit = all.filter((city) => city.length > 2 && city.length <= 30 && !/\d/.test(city));
  return [...new Map(fit.map((city) => [city.toLowerCase(), city])).values()].slice(0, 6);
}

/** The words of a complaint that somebody would type: its first part without the small words. */
export function queryOf(text: string): string {
  const part = squash(text).split(/[,;:.?!—–]/)[0] ?? '';
  const words = part.split(' ').filter((word) => !SMALL.test(word.replace(/[’'].*$/, '')));
  return words.slice(0, 6).join(' ').toLowerCase();
}
