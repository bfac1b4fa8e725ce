import { numbersIn } from '../numbers';
import { contentWords } from '../sentences';
import { type Check, type CheckRequest, notApplicable, passed } from '../types';

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');

/** The price of the product that the text is about, when an offer was asked for. */
export function priceToName({ inputs, context, display }: CheckRequest): string {
  if (![inputs.angle, inputs.purpose].includes('offer')) return '';
  const products = context.foundation?.products ?? [];
  const named = products.find(({ name }) => name !== '' && name === inputs.product);
  const shown = products.find(({ name }) => name !== '' && display.includes(name));
  return (named ?? shown)?.price ?? '';
}

/** The offer that was typed in is in the text, with its numbers; for an offer without one, the price. */
export const checkOffer: Check = (request) => {
  const { display, inputs } = request;
  const offer = textOf(inputs.offer) || priceToName(request);
  if (offer === '') return notApplicable('No offer was given.');
  const there = new Set(numbersIn(display).flatMap(({ values }) => values));
  const numbers = numbersIn(offer).filter(({ values }) => !values.some((one) => there.has(one)));
  const share = numbersIn(offer).length > 0 ? 1 : spokenShare(offer, display);
  if (numbers.length === 0 && share >= 0.5) return passed('The offer is there.');
  return {
    score: numbers.length === 0 ? share : 0,
    message: `The offer is missing: ${offer}`,
    fix: 'Say the offer, with its conditions, before the call to action.',
  };
};

/** Of an offer's own words, how many the text says; 1 where the scripts differ and it cannot be told. */
function spokenShare(offer: string, display: string): number {
  const words = contentWords(offer);
  const isIndic = (text: string) => /[\u0900-\u0DFF]/.test(text);
  if (words.length === 0 || isIndic(offer) !== isIndic(display)) return 1;
  const own = new Set(contentWords(display));
  return words.filter((word) => own.has(word)).length / words.length;
}

const MONTHS = [
  'jan|january|जनवरी',
  'feb|february|फ़रवरी|फरवरी',
  'mar|march|मार्च',
  'apr|april|अप्रैल',
  'may|मई',
  'jun|june|जून',
  'jul|july|जुलाई',
  'aug|august|अगस्त',
  'sep|sept|september|सितंबर|सितम्बर',
  'oct|october|अक्टूबर|अक्तूबर',
  'nov|november|नवंबर|नवम्बर',
  'dec|december|दिसंबर|दिसम्बर',
];
const DATED_INPUTS = ['keyDate', 'date', 'eventDate', 'deadline', 'lastDate'];

/** The date that the inputs say matters. */
export function dateToName(inputs: Record<string, unknown>): string | null {
  const dates = DATED_INPUTS.map((name) => textOf(inputs[name]));
  return dates.find((date) => /^\d{4}-\d{2}-\d{2}$/.test(date)) ?? null;
}

/** The date that matters is in the text, by day and month. */
export const checkDate: Check = ({ display, inputs, language }) => {
  const date = dateToName(inputs);
  if (date === null) return notApplicable('No date was given.');
  const [, month = 1, day = 1] = date.split('-').map(Number);
  const names = ['en', 'hi', 'hinglish'].includes(language) ? (MONTHS[month - 1] ?? '') : '.';
  const hasDay = numbersIn(display).some(({ values }) => values.includes(day));
  const hasMonth = new RegExp(`(?<![\\p{L}])(?:${names})`, 'iu').test(display);
  const inDigits = new RegExp(`${date}|\\b0?${day}[/.-]0?${month}\\b`).test(display);
  if (inDigits || (hasDay && hasMonth)) return passed('The date that matters is there.');
  return {
    score: 0,
    message: `The date that matters is missing: ${date}.`,
    fix: 'Say the date, with what has to happen by then.',
  };
};

/** The link that was typed in is in the text. */
export const checkLink: Check = ({ display, inputs }) => {
  const link = textOf(inputs.link);
  if (link === '') return notApplicable('No link was given.');
  const bare = link.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '');
  if (display.includes(bare)) return passed('The link is there.');
  return {
    score: 0,
    message: `The link is missing: ${link}`,
    fix: 'Put the link beside the call to action.',
  };
};
