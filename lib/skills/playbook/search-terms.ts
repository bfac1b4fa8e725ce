import type { FoundationFields } from '@/lib/foundation/schemas';
import type { IcpFields } from '@/lib/icps/schemas';
import { inDevanagari } from './devanagari';
import { pluralise, squash } from './words';

const TIERS =
  /^(?:core|plus|pro|basic|premium|standard|lite|starter|growth|enterprise|studio|suite|desk|solo|max|mini|one)$/i;
const OPENERS = /^(?:first|trial|demo|intro|consult\w*|basic|sample)\b/;
const SMALL =
  /^(?:a|an|the|of|in|on|at|to|for|and|or|but|is|are|was|were|be|did|does|do|because|who|into|has|have|it|its|my|our|your|their|with|by|from|that|this|every|each|one|same|still|only|always|never|nobody|cannot|can|not|no|so|very|too|than|then|when|as|last|takes?|comes?|come|get|gets)$/i;

/** What buyers may type for what this business sells: asked words, then its trade, then its products. */
export function termsOf(
  foundation: Partial<FoundationFields>,
  asked: readonly string[],
): { text: string; trade: boolean }[] {
  const trade = squash(foundation.industry ?? '')
    .toLowerCase()
    .replace(/\s+(?:industry|sector|business)$/, '');
  const products = (foundation.products ?? []).map(({ name }) => productTerm(name, foundation));
  // a first visit is where people begin, not what they look for
  const order = products.toSorted((a, b) => Number(OPENERS.test(a)) - Number(OPENERS.test(b)));
  const all = [...asked.map(squash), trade, ...order];
  const fit = all.filter((term) => term.length >= 3 && term.length <= 40);
  return [...new Set(fit)].slice(0, 8).map((text) => ({ text, trade: text === trade }));
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
    foundation.pricingInfo,
    foundation.products?.map(({ description }) => description),
  ]).toLowerCase();
  let words = squash(name.split(/[(,;:|–—]/)[0] ?? '')
    .split(' ')
    .filter((word) => !own.has(word.toLowerCase()));
  while (words.length > 0 && TIERS.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  const first = (words[0] ?? '').toLowerCase();
  if (
    words.length > 2 &&
    /^\p{Lu}/u.test(words[0] ?? '') &&
    !described.includes(first) &&
    !inDevanagari(first)
  ) {
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

/** The product that speaks most of what a buyer speaks of; the first one when none does. */
export function fittingProduct(
  foundation: Partial<FoundationFields>,
  icp: IcpFields | undefined,
): { name: string; term: string; many: string; price: string | null } | null {
  const products = foundation.products ?? [];
  const said = JSON.stringify([
    icp?.name,
    icp?.painPoints,
    icp?.goals,
    icp?.objections,
  ]).toLowerCase();
  const heard = (name: string) =>
    (name.toLowerCase().match(/[a-z]{4,}/g) ?? []).filter((word) =>
      said.includes(word.replace(/(?:s|ing)$/, '')),
    ).length;
  const [best] = products.toSorted(
    (a, b) =>
      heard(b.name) - heard(a.name) ||
      Number(OPENERS.test(a.name.toLowerCase())) - Number(OPENERS.test(b.name.toLowerCase())),
  );
  if (!best) return null;
  const term = productTerm(best.name, foundation);
  return {
    name: squash(best.name),
    term,
    many: pluralise(term),
    price: squash(best.price) || null,
  };
}

const VERB =
  /^(?:avoid|book|build|buy|choose|close|cut|eat|end|find|finish|get|give|grow|have|hire|keep|know|learn|leave|look|lower|make|move|open|pass|plan|prepare|prove|reach|reduce|run|save|sell|send|serve|show|sleep|stop|switch|travel|understand|wear|win)\s/i;

/** A wish as a search: `Close payroll in a day` → `how to close payroll in a day`. */
export function wishQuery(goal: string): string {
  const clean = squash(goal).replace(/[.।]+$/, '');
  const short = clean.split(/[,;:]/)[0] ?? clean;
  return VERB.test(short)
    ? `how to ${short.charAt(0).toLowerCase()}${short.slice(1)}`
    : queryOf(clean);
}
