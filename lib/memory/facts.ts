import { normalise } from './tokens';

/** A number as it is meant: “₹2.5 lakh” is 250000 of money. */
export type NumberFact = {
  kind: 'money' | 'percent' | 'date' | 'time' | 'count';
  value: string;
};

const multiples: [RegExp, number][] = [
  [/^(?:lakhs?|lacs?|लाख)$/u, 100_000],
  [/^(?:crores?|cr|करोड़|करोड)$/u, 10_000_000],
  [/^(?:k|thousand|hazaa?r|हजार)$/u, 1000],
  [/^(?:million|mn)$/u, 1_000_000],
  [/^(?:dozen|दर्जन)$/u, 12],
];
const smallNumbers: Record<string, number> = {
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10 },
  ...{ eleven: 11, twelve: 12, fifteen: 15, twenty: 20, thirty: 30, forty: 40, fifty: 50 },
  ...{ hundred: 100, teen: 3, chaar: 4, paanch: 5 },
  ...{ एक: 1, दो: 2, तीन: 3, चार: 4, पांच: 5, छह: 6, सात: 7, आठ: 8, नौ: 9, दस: 10 },
};
const monthNames = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const month = /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:[a-z]*)$/;
const weekday = /^(mon|tue|wed|thu|fri|sat|sun)(?:day|sday|nesday|rsday|urday|s|r|rs)?s?$/;
const hindiDays = /^(?:सोमवार|मंगलवार|बुधवार|गुरुवार|शुक्रवार|शनिवार|रविवार|इतवार)$/u;
const monthWords =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;

/** Words that are part of a number or a date. */
export const isFigure = (word: string): boolean =>
  /^\d/.test(word) ||
  Object.hasOwn(smallNumbers, word) ||
  monthWords.test(word) ||
  weekday.test(word) ||
  hindiDays.test(word);

const before = '(?<currency>₹|\\brs\\.?|\\binr|\\$)?\\s?';
const after =
  '(?:\\s?(?<multiple>lakhs?|lacs?|crores?|cr|k|thousand|hazaa?r|million|mn|dozen|लाख|करोड|हजार|दर्जन)(?![\\p{L}\\p{M}]))?' +
  '(?:\\s?(?<unit>%|per ?cent|percent|फीसदी|प्रतिशत|₹|rupees?|rs|रुपये|रुपए|am|pm|baje|बजे|:\\d\\d|days?|weeks?|months?|years?|hours?|minutes?|दिन|हफ्ते|महीने|साल|घंटे|kg|g|ml|l|km|m|cm|st|nd|rd|th)(?![\\p{L}\\p{M}]))?';
const numbers = new RegExp(`${before}(?<![\\p{L}\\d.])(?<number>\\d+(?:[./-]\\d+)*)${after}`, 'gu');

const plain = (value: number) => String(Math.round(value * 1e6) / 1e6);

function numberFact(
  groups: Record<string, string | undefined>,
  next: string,
  last: string,
): NumberFact {
  const { currency, number = '', multiple = '', unit = '' } = groups;
  const times = multiples.find(([pattern]) => pattern.test(multiple))?.[1] ?? 1;
  const value =
    /[/-]/.test(number) || number.split('.').length > 2 ? number : plain(Number(number) * times);
  if (currency || /^(?:₹|rupees?|rs|रुपये|रुपए)$/u.test(unit)) return { kind: 'money', value };
  if (/^(?:%|per ?cent|percent|फीसदी|प्रतिशत)$/u.test(unit)) return { kind: 'percent', value };
  if (/^(?:am|pm|baje|बजे|:\d\d)$/u.test(unit)) return { kind: 'time', value: `${value}${unit}` };
  if (
    /[/-]/.test(number) ||
    monthWords.test(next) ||
    monthWords.test(last) ||
    /^(?:st|nd|rd|th)$/.test(unit)
  )
    return { kind: 'date', value };
  if (/^\d{4}$/.test(number) && /^(?:19|20)/.test(number) && !unit) return { kind: 'date', value };
  return { kind: 'count', value: unit ? `${value} ${unit.replace(/s$/, '')}` : value };
}

/** Every number, month and day of the week, in the order of the text. */
export function numbersOf(text: string): NumberFact[] {
  const clean = normalise(text);
  const found: { at: number; fact: NumberFact }[] = [];
  for (const match of clean.matchAll(numbers)) {
    const end = match.index + match[0].length;
    const next = clean.slice(end).match(/^\s*([a-z]+)/)?.[1] ?? '';
    const last = clean.slice(0, match.index).match(/([a-z]+)\s*$/)?.[1] ?? '';
    found.push({ at: match.index, fact: numberFact(match.groups ?? {}, next, last) });
  }
  for (const match of clean.matchAll(/[\p{L}\p{M}]+/gu)) {
    const [word] = match;
    const small = smallNumbers[word];
    if (small !== undefined && Object.hasOwn(smallNumbers, word)) {
      found.push({ at: match.index, fact: { kind: 'count', value: plain(small) } });
    } else if (monthWords.test(word)) {
      const value = month.exec(word)?.[1] ?? word;
      found.push({
        at: match.index,
        fact: { kind: 'date', value: String(monthNames.indexOf(value) + 1) },
      });
    } else if (weekday.test(word) || hindiDays.test(word)) {
      const value = weekday.exec(word)?.[1] ?? word;
      found.push({ at: match.index, fact: { kind: 'date', value } });
    }
  }
  return found.sort((a, b) => a.at - b.at).map(({ fact }) => fact);
}

const negations =
  /\b(?:no|not|never|without|none|nothing|neither|nor|cannot|except|unless|stop(?:ped)?|avoid|nahi|nahin|nahee|bina)\b|n['’]t\b|(?<![\p{L}\p{M}])(?:नहीं|नही|मत|न|ना|बिना|सिवाय)(?![\p{L}\p{M}])/gu;

/** How often it says no. */
export const negationsIn = (text: string): number => normalise(text).match(negations)?.length ?? 0;

const capitalised = /(?<![\p{L}\p{M}\p{N}])\p{Lu}[\p{L}\p{M}\p{N}'’-]*|[@#]\w+|https?:\/\/\S+/gu;

/** Words that begin with a capital, handles and addresses, as they are compared; no currencies and numbers. */
export const namesIn = (text: string): string[] =>
  (text.normalize('NFKC').match(capitalised) ?? [])
    .map(normalise)
    .filter((name) => !isFigure(name) && !/^(?:rs|inr)$/.test(name));
