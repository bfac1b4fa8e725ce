import { isFigure, type NumberFact, namesIn, negationsIn, numbersOf } from './facts';
import { contentWords, normalise, stemOf, wordsOf } from './tokens';

/** What was so before is said only to say that it is so no more. */
const past =
  /[,;(]?\s*(?:and )?(?:not|no longer|instead of|rather than|earlier|previously|formerly|it was|pehle|पहले|up from|down from|from)\s+(?:at\s+)?(?:₹|rs\.?|inr)?\s*\d[\d,.]*\s*(?:%|percent|lakhs?|crores?|days?|weeks?)?\s*(?:tha|thi|था|थी)?\)?/giu;
/** Words that speak of the change, not of what changed. */
const changeWords = new Set(
  `now new currently instead updated update changed change changes increased raised reduced dropped revised only just
  today exactly actually correction corrected अब नया नई नए ab naya nayi naye onwards anymore longer please remember note
  याद रखो yaad rakho
  rs inr rupees rupee ₹ रुपये रुपए percent per cent`.split(/\s+/),
);
/** One attribute under many words. */
const attributes: [string, RegExp][] = [
  [
    'price',
    /^(?:costs?|prices?|priced|rates?|charges?|charged|mrp|fees?|sells?|sold|daam|kimat|keemat|कीमत|दाम|रेट|शुल्क)$/u,
  ],
  ['deliver', /^(?:deliver\w*|ships?|shipping|shipped|dispatch\w*|डिलीवरी|delivery)$/u],
  ['start', /^(?:starts?|begins?|opens?|launch\w*|goes|live|शुरू|shuru)$/u],
  ['end', /^(?:ends?|clos(?:e|es|ing)|finish\w*|last|खत्म|khatam)$/u],
  ['founder', /^(?:founders?|founded|founding|संस्थापक)$/u],
];
const attributeOf = (word: string) => attributes.find(([, pattern]) => pattern.test(word))?.[0];

/** Nouns that have one value at a time, whatever words say it. */
const single =
  /^(?:tone|voice|language|colou?r|tagline|slogan|website|email|address|city|phone|whatsapp|target|goal|budget|deadline|founder|owner|ceo|manager|head|director|name|headquarters?|office|bestseller|supplier|टोन|भाषा|रंग|नाम|पता|बजट|मालिक|लक्ष्य)$/u;
const opposites = new Set(
  [
    ['short', 'long'],
    ['formal', 'casual'],
    ['formal', 'informal'],
    ['formal', 'playful'],
    ['morning', 'evening'],
    ['open', 'closed'],
    ['english', 'hindi'],
    ['before', 'after'],
    ['always', 'never'],
    ['cheap', 'premium'],
    ['low', 'high'],
    ['weekly', 'monthly'],
    ['daily', 'weekly'],
    ['free', 'paid'],
    ['छोटे', 'लंबे'],
    ['सुबह', 'शाम'],
    ['हिंदी', 'अंग्रेजी'],
    ['subah', 'shaam'],
  ].flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]),
);

const duration = /(?:day|week|month|year|hour|minute|दिन|हफ्ते|महीने|साल|घंटे)$/u;
/** Plan A and Plan B. */
const letterName = /(?<=\S\s)(?!I\s)\p{Lu}(?![\p{L}\p{M}\p{N}'’])/gu;

type Statement = {
  /** What it is about: stems without numbers and words of change. */
  subject: Set<string>;
  numbers: NumberFact[];
  negations: number;
  words: string[];
  names: Set<string>;
};

/** “2 November” is one figure. */
function figuresOf(text: string): NumberFact[] {
  const figures: NumberFact[] = [];
  for (const one of numbersOf(text)) {
    const last = figures.at(-1);
    if (last?.kind === 'date' && one.kind === 'date') last.value += ` ${one.value}`;
    else figures.push({ ...one });
  }
  return figures;
}

function read(text: string): Statement {
  const now = text.replace(past, ' ');
  const numbers = figuresOf(now);
  const words = contentWords(now).filter((word) => !changeWords.has(word));
  const subject = new Set(
    words.filter((word) => !isFigure(word)).map((word) => attributeOf(word) ?? stemOf(word)),
  );
  if (numbers.some(({ kind }) => kind === 'money')) subject.add('price');
  for (const [letter] of now.matchAll(letterName)) subject.add(letter);
  const names = new Set(namesIn(now).flatMap(wordsOf));
  return { subject, numbers, negations: negationsIn(now), words, names };
}

const missing = (a: Set<string>, b: Set<string>) => [...a].filter((one) => !b.has(one));

/** How alike two subjects must be: all of a short one; of a long one, four words in five. */
function aboutTheSame(a: Set<string>, b: Set<string>): boolean {
  const apart = missing(a, b).length + missing(b, a).length;
  const shared = a.size - missing(a, b).length;
  return shared >= 1 && shared / (shared + apart) >= 0.8;
}

/**
 * One number was said differently. Another day beside another number is another event; another count beside
 * one may be another size or plan, unless it is how long something takes.
 */
function otherNumber(a: NumberFact[], b: NumberFact[]): boolean {
  if (a.length !== b.length) return false;
  const differing = a.filter((one, at) => one.value !== b[at]?.value);
  if (a.some((one, at) => one.kind !== b[at]?.kind)) return false;
  if (differing.length !== 1) return false;
  const [one] = differing;
  if (one?.kind === 'date') return a.every(({ kind }) => kind === 'date');
  return a.length === 1 || one?.kind !== 'count' || duration.test(one.value);
}

const copula = /^(?<subject>.+?)\s+(?:is|was|will be|=|:)\s+(?<value>.+)$/iu;
const hindiCopula = /^(?<subject>.+?)\s+(?<value>\S+(?:\s\S+)?)\s+(?:है|hai|hain|हैं)$/iu;
const possessive =
  /^(?:our|my|the|hamara|hamari|hamare|humara|humari|हमारा|हमारी|हमारे|मेरा|मेरी|mera|meri)\b|['’]s\b|\bof\b|^(?:हमार|मेर)/iu;

function property(text: string) {
  const clean = text.trim().replace(/[.!।]+$/u, '');
  const { subject, value } = (copula.exec(clean) ?? hindiCopula.exec(clean))?.groups ?? {};
  if (!subject || !value) return null;
  const words = contentWords(subject).filter((word) => !changeWords.has(word));
  const isOne = words.some((word) => single.test(word));
  const valueWords = wordsOf(value).filter((word) => !changeWords.has(word));
  const isName = namesIn(value).length > 0;
  return {
    key: [...new Set(words.map(stemOf))].sort().join(' '),
    valueWords,
    isOne,
    isName,
    owned: possessive.test(normalise(subject)),
  };
}

/** “Our founder is Meera” and “Our founder is Asha”: a property that has one value at a time. */
function otherProperty(a: string, b: string): boolean {
  const [one, two] = [property(a), property(b)];
  if (!one || !two || one.key === '' || one.key !== two.key) return false;
  const names = one.owned && two.owned && one.isName && two.isName;
  if (!one.isOne && !names) return false;
  const [left, right] = [new Set(one.valueWords), new Set(two.valueWords)];
  return missing(left, right).length > 0 && missing(right, left).length > 0;
}

/** “short posts” and “long posts”. */
function oppositeWords(a: Statement, b: Statement): boolean {
  const [left, right] = [new Set(a.words), new Set(b.words)];
  const [only, other] = [missing(left, right), missing(right, left)];
  return only.length === 1 && other.length === 1 && opposites.has(`${only[0]} ${other[0]}`);
}

/**
 * Whether `newer` says of the same subject and attribute what cannot be true beside `older`. Cautious: what
 * it misses stays known twice, what it finds wrongly would hide a fact.
 */
export function contradicts(newer: string, older: string): boolean {
  if (normalise(newer) === normalise(older)) return false;
  const [a, b] = [read(newer), read(older)];
  if (a.negations === b.negations && otherProperty(newer, older)) return true;
  if (a.negations === b.negations && oppositeWords(a, b)) return true;
  if (!aboutTheSame(a.subject, b.subject)) return false;
  const named = (one: Statement) => [...one.names].filter((name) => one.subject.has(stemOf(name)));
  if (named(a).some((name) => !b.subject.has(stemOf(name)))) return false;
  if (named(b).some((name) => !a.subject.has(stemOf(name)))) return false;
  if (a.negations % 2 !== b.negations % 2) return sameValues(a, b);
  return a.negations === b.negations && otherNumber(a.numbers, b.numbers);
}

const sameValues = (a: Statement, b: Statement) =>
  a.numbers.length === b.numbers.length &&
  a.numbers.every(({ value }, at) => value === b.numbers[at]?.value);
