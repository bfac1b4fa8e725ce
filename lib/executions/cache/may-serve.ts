/** Below this two requests are not the same, whatever their facts. */
const leastCosine = 0.97;

/**
 * Whether an output that answered `asked` may be served for `asks`: as near as twins in meaning by a real
 * embedding model, and with the same numbers, dates, prices, names and negations. “30 % off” and “50 % off”
 * are 0.93 alike and not the same offer.
 */
export function mayServe(asks: string, asked: string, cosine: number): boolean {
  if (!(cosine >= leastCosine)) return false;
  const [a, b] = [factsOf(asks), factsOf(asked)];
  return a.length === b.length && a.every((fact, at) => fact === b[at]);
}

const negations =
  /\b(?:no|not|never|without|none|nothing|neither|nor|cannot|except|unless|stop|avoid)\b|n[’']t\b|(?<![\u0900-\u097F])(?:नहीं|नही|मत|न|ना|बिना|सिवाय)(?![\u0900-\u097F])|\b(?:nahi|nahin|mat|bina)\b/giu;
const months =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thur?s?(?:day)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?|today|tomorrow|yesterday)\b/giu;
const numberWords =
  /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty|hundred|thousand|half|double|lakhs?|crores?|million|free|dozen)\b/giu;
/** With its sign, its currency and its unit: ₹500, 500 % and 500 kg are three things. */
const numbers =
  /[₹$€£]?\s?[\d०-९][\d०-९.,:/-]*\s?(?:%|₹|(?:per ?cent|rs|inr|usd|k|cr|lakhs?|crores?|kg|g|ml|l|km|m|am|pm|years?|months?|weeks?|days?|hours?)\b)?/giu;
/** A capital inside a sentence, a word in capitals or with a mark: a name, a product, a handle. */
const names = /(?<!^)(?<![.!?\n]\s*)\b\p{Lu}[\p{L}\p{M}\d’'-]*|[@#]\w+|https?:\/\/\S+/gu;

/** What must agree, in a fixed order. */
function factsOf(text: string): string[] {
  const clean = text.normalize('NFKC');
  return [numbers, numberWords, months, negations, names]
    .flatMap((pattern, kind) =>
      [...clean.matchAll(pattern)].map(([found]) => `${kind}:${tidy(found)}`),
    )
    .sort();
}

const devanagari = '०१२३४५६७८९';
const tidy = (text: string) =>
  text
    .toLowerCase()
    .replace(/[०-९]/g, (digit) => String(devanagari.indexOf(digit)))
    .replace(/(?<=\d),(?=\d)/g, '')
    .replace(/[\s’']/g, '')
    .replace(/[.,:/-]+$/, '');
