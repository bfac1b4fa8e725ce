import { formatLongDay } from '@/lib/format';
import { dateToName, priceToName } from '../checks/asked';
import { unusedFacts } from './facts';
import { asSentence, mainField, withSentence } from './texts';
import type { Candidate, Repair, RepairRequest } from './types';

const textOf = (value: unknown) => (typeof value === 'string' ? value.trim() : '');
const isHindi = ({ language }: RepairRequest) => language === 'hi';
/** Where a sentence is added in words of ours, they must be in a language that we write. */
const canWrite = ({ language }: RepairRequest) => ['en', 'hi', 'hinglish'].includes(language);

const candidates = (output: Candidate['output'] | null, detail: string): Candidate[] =>
  output === null ? [] : [{ output, detail }];

const offered: Repair = (request) => {
  const { inputs, output } = request;
  const offer = textOf(inputs.offer);
  const price = priceToName(request);
  const sentence =
    offer !== ''
      ? asSentence(offer)
      : price === '' || !canWrite(request)
        ? ''
        : isHindi(request)
          ? `मूल्य: ${price}।`
          : `Price: ${price}.`;
  return candidates(withSentence(output, sentence), `The offer was added: “${sentence}”`);
};

const dated: Repair = (request) => {
  const date = dateToName(request.inputs);
  if (date === null || !canWrite(request)) return [];
  const sentence = isHindi(request)
    ? `यह तारीख़ याद रखिए: ${formatLongDay(date, 'hi')}।`
    : `The date to keep in mind: ${formatLongDay(date, 'en')}.`;
  return candidates(withSentence(request.output, sentence), `The date was added: “${sentence}”`);
};

/** The field of the next step, or the running text. */
function atTheEnd({ output }: RepairRequest, words: string): Candidate['output'] | null {
  const field = typeof output.callToAction === 'string' ? 'callToAction' : mainField(output);
  if (field === null) return null;
  const gap = field === 'callToAction' ? ' ' : '\n\n';
  return { ...output, [field]: `${String(output[field])}${gap}${words}` };
}

const linked: Repair = (request) => {
  const link = textOf(request.inputs.link);
  return link === '' ? [] : candidates(atTheEnd(request, link), `The link was added: ${link}`);
};

const called: Repair = (request) => {
  const own = textOf(request.inputs.callToAction);
  if (own === '' && !canWrite(request)) return [];
  const site = (request.context.foundation?.website ?? '')
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  const usual = isHindi(request) ? 'हमें लिखिए, हम जवाब देंगे।' : 'Write to us, and we will answer.';
  const words = own === '' ? `${usual}${site === '' ? '' : ` ${site}`}` : asSentence(own);
  return candidates(atTheEnd(request, words), `A next step was added: “${words}”`);
};

/** Puts in one, two or three facts, as few as will do. */
const informed: Repair = (request) => {
  const facts = unusedFacts(request);
  return [3, 2, 1].flatMap((count) => {
    if (facts.length < count) return [];
    const added = facts.slice(0, count).join(' ');
    return candidates(withSentence(request.output, added), `From your Foundation: “${added}”`);
  });
};

const warm: Repair = (request) => {
  const missing = /missing:.*\b(?:warm|kind|friendly|caring|human)/i.test(request.finding.message);
  if (!missing || !canWrite(request)) return [];
  const words = isHindi(request)
    ? 'आपके हर सवाल का स्वागत है।'
    : 'We are glad to answer whatever you would like to ask.';
  return candidates(withSentence(request.output, words), `A line in your voice: “${words}”`);
};

/** By the name of the check. */
export const addingRepairs: Record<string, Repair> = {
  offer: offered,
  date: dated,
  link: linked,
  call_to_action: called,
  specific: informed,
  uses_foundation: informed,
  tone_keywords: warm,
};
export { informed };
