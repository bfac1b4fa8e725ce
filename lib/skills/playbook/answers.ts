import type { FoundationFields } from '@/lib/foundation/schemas';
import { hasHardClaim } from '../claims';
import { sentencesOf, squash } from './words';

const PRICE =
  /₹|\b(?:price|cost|fees?|expensive|costly|afford|cheap|charges?|budget)|दाम|क़ीमत|मूल्य|महँग/i;

/** Words that mean the same to a buyer who asks and a seller who answers. */
const intents: RegExp[] = [
  /\b(?:deliver|arriv|ship|dispatch|courier|reach(?:es)? (?:us|me|on time))|पहुँच|डिलीवरी/i,
  PRICE,
  /\b(?:gst|invoice|bill(?:ed)?\b)|बिल/i,
  /\b(?:switch|migrat|mov(?:e|es|ing)\b|chang(?:e|ing) (?:\w+ ){0,2}(?:payroll|software|system|vendor|supplier|clinic|school))/i,
  /\b(?:hold one|sample|see one|touch(?:ing)? it|try it)|नमूना/i,
  /\b(?:return|refund|exchange|replace)|वापस|बदल/i,
  /\b(?:wash|bleed|fade|colou?r runs?)|धुल|रंग निकल/i,
  /\b(?:support|training|train us|set[- ]?up)|सहायता/i,
  /\b(?:certificate|certified|tested|test report|genuine|authentic|purity)|प्रमाण|असली/i,
  /\b(?:lead time|how long|how many days|waiting|in stock)|कितने दिन/i,
  /\b(?:pain(?:ful|less)?|hurts?|scared|afraid|anxious|gentle)|दर्द|डर/i,
  /\b(?:emi|instal?ments?|pay later|credit (?:days|period))|किस्त/i,
];
const SMALL = new Set(
  'about after again also and already another anybody anyone because been before being between both does done every from have here into just know last like made make many more most much need never nobody only other over people same should some such takes than that their them then there these they this those time used very want what when where which while will with without work would year your'.split(
    ' ',
  ),
);

/** The statements of a Foundation that can answer a buyer, each free of claims that need proof. */
export function statementsOf(foundation: Partial<FoundationFields>): string[] {
  const texts = [
    ...(foundation.keyDifferentiators ?? []),
    foundation.uniqueValueProposition ?? '',
    foundation.pricingInfo ?? '',
    ...(foundation.products ?? []).map(({ description }) => description),
    ...(foundation.messagingPillars ?? []).map(({ detail }) => detail),
    foundation.businessDescription ?? '',
  ];
  const sentences = texts.flatMap((text) => sentencesOf(text));
  return [...new Set(sentences)].filter((text) => text.length <= 320 && !hasHardClaim(text));
}

/** The statement that answers a question, or null when none speaks of the same thing. */
export function answerTo(
  question: string,
  statements: readonly string[],
  { least = 2, about = '' }: { least?: number; about?: string } = {},
): string | null {
  // what the whole business is about stands in every statement and answers nothing
  const common = stems(about);
  const asked = stems(question).filter((word) => !common.includes(word));
  // “₹6,800 is a lot” is not answered by saying the price again
  const complains = !/\?\s*$/.test(question) && PRICE.test(question);
  const wanted = intents.filter((one) => one.test(question) && !(complains && one === PRICE));
  const scored = statements.map((text) => ({
    text,
    score:
      stems(text).filter((word) => asked.includes(word)).length +
      2 * wanted.filter((intent) => intent.test(text)).length +
      (wanted.includes(PRICE) && text.includes('₹') ? 1 : 0),
  }));
  const [first] = scored.toSorted((a, b) => b.score - a.score);
  return first && first.score >= least ? first.text : null;
}

/** A worry as the question that a buyer would type: `Our CA will mind` → `What if our CA will mind?` */
export function toQuestion(worry: string, lang: 'en' | 'hi', names: readonly string[]): string {
  const clean = squash(worry).replace(/[.।…]+$/, '');
  if (/\?$/.test(clean)) return clean;
  if (lang === 'hi' || /[\u0900-\u097F]/.test(clean)) return `${clean}: तो क्या करें?`;
  const proper = /^I\b/.test(clean) || /^\S+[A-Z0-9]/.test(clean);
  const named = names.some((name) => name !== '' && clean.startsWith(name));
  const body = proper || named ? clean : clean.charAt(0).toLowerCase() + clean.slice(1);
  return `What if ${body}?`;
}

function stems(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{M}]{4,}/gu) ?? [];
  return [
    ...new Set(
      words.filter((word) => !SMALL.has(word)).map((word) => word.slice(0, 6).replace(/s$/, '')),
    ),
  ];
}
