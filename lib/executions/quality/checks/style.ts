import { type Check, notApplicable, numberParam, passed, spansOf } from '../types';

const URL_OR_TAG = /https?:\/\/\S+|#[\p{L}\p{M}\p{N}_]+|\b[\w-]+\.(?:in|com|example|org|co)\b\S*/gu;

/** Flesch reading ease, English only, at least `params.minEase` (default 50). */
export const checkReadability: Check = ({ display, language, params }) => {
  if (language !== 'en') return notApplicable('Reading ease is measured for English only.');
  const text = display.replace(URL_OR_TAG, ' ');
  const words = text.match(/[A-Za-z][A-Za-z'’-]*/g) ?? [];
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
  if (words.length < 30 || latin < letters * 0.8) {
    return notApplicable('There is too little English to measure reading ease.');
  }
  const sentences = text
    .split(/[.!?…:]+(?:\s|$)|\n+/)
    .filter((part) => /[A-Za-z]/.test(part)).length;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  const ease = Math.round(
    206.835 - 1.015 * (words.length / sentences) - 84.6 * (syllables / words.length),
  );
  const wanted = numberParam(params, 'minEase', 50);
  if (ease >= wanted) return passed(`Reading ease ${ease}; ${wanted} or more is comfortable.`);
  return {
    score: Math.max(0, 1 - (wanted - ease) / 40),
    message: `Reading ease ${ease}; ${wanted} or more is comfortable.`,
    evidence: longestSentence(display),
    fix: 'Split the longest sentences and prefer shorter words.',
  };
};

function syllablesOf(word: string): number {
  const clean = word.toLowerCase().replace(/[^a-z]/g, '');
  if (clean.length <= 3) return 1;
  const groups = clean
    .replace(/(?:[^laeiouy]es|[^laeiouytd]ed|[^laeiouy]e)$/, '')
    .match(/[aeiouy]{1,2}/g);
  return Math.max(1, groups?.length ?? 1);
}

function longestSentence(text: string) {
  const sentences = spansOf(text, /[^\s.!?…\n][^.!?…\n]*[.!?…]?/g);
  const longest = sentences.sort((a, b) => b.text.length - a.text.length)[0];
  return longest && longest.text.split(/\s+/).length > 20 ? [longest] : [];
}

const KNOWN_CAPS = new Set(
  'STOP FAQ GST GSTIN GSTR INDIA ISO MSME SMS HTML JSON PDF CEO CFO CTO NEFT IMPS RTGS KYC TDS ESIC EPFO LINKEDIN WHATSAPP ASCI RERA FSSAI UDYAM UPI SEO HSN CGST SGST IGST NACH AEPS ONDC'.split(
    ' ',
  ),
);

/** At most one exclamation mark, and no words in capitals that the business does not use itself. */
export const checkShouting: Check = ({ display, inputs, context }) => {
  const known = JSON.stringify([inputs, context.foundation, context.icps]);
  const caps = spansOf(display, /(?<![\w#])[A-Z]{4,}(?!\w)/g).filter(
    ({ text }) => !KNOWN_CAPS.has(text) && !known.includes(text),
  );
  const marks = spansOf(display, /!+/g);
  const loud = marks.length > 1 || marks.some(({ text }) => text.length > 1) ? marks : [];
  const evidence = [...caps, ...loud];
  if (evidence.length === 0) return passed('No shouting.');
  return {
    score: Math.max(0, 1 - evidence.length * 0.3),
    message: 'Capitals and exclamation marks read as shouting.',
    evidence,
    fix: 'Use sentence case and at most one exclamation mark.',
  };
};

const CALLS_EN =
  /\b(?:reply|write(?: to)?|message|call|visit|book|order|shop|see|try|download|register|sign up|join|comment|tell us|ask|reserve|choose|start|send|save|share|read|talk|contact|speak|request|claim|drop|let us know|tap|click|fill|check|bring|confirm|pick|come)\b/i;
const CALLS_HI =
  /(?:लिखें|लिखिए|भेजें|भेजिए|देखें|देखिए|जुड़ें|कॉल करें|बुक|ऑर्डर|मँगाएँ|मंगाएं|पूछें|पूछिए|बताएँ|बताइए|चुनें|चुनिए|जानें|आइए|मिलें|करें|कीजिए|दें|दीजिए)/;

/** The text ends by asking for one clear next step. */
export const checkCallToAction: Check = ({ output, display, language }) => {
  const own = typeof output.callToAction === 'string' ? output.callToAction : '';
  const text = own === '' ? display.slice(Math.floor(display.length * 0.6)) : own;
  const asks = CALLS_EN.test(text) || CALLS_HI.test(text) || /https?:\/\/|\?\s*$/.test(text);
  if (asks) return passed('There is a clear next step.');
  if (own !== '' && !['en', 'hi', 'hinglish'].includes(language)) {
    return notApplicable('Calls to action are recognised in English and Hindi only.');
  }
  const at = display.lastIndexOf('\n\n') + 2;
  return {
    score: 0,
    message: 'There is no call to action yet.',
    evidence: [{ start: at, end: display.length, text: display.slice(at) }],
    fix: 'End with one thing that the reader can do now.',
  };
};

const SCRIPTS: Record<string, RegExp> = {
  en: /[A-Za-z]/g,
  hinglish: /[A-Za-z]/g,
  hi: /[\u0900-\u097F]/g,
  mr: /[\u0900-\u097F]/g,
  bn: /[\u0980-\u09FF]/g,
  pa: /[\u0A00-\u0A7F]/g,
  gu: /[\u0A80-\u0AFF]/g,
  ta: /[\u0B80-\u0BFF]/g,
  te: /[\u0C00-\u0C7F]/g,
  kn: /[\u0C80-\u0CFF]/g,
  ml: /[\u0D00-\u0D7F]/g,
};

/** Most of the text stands in the script of the language asked for. */
export const checkLanguage: Check = ({ display, language }) => {
  const script = SCRIPTS[language];
  const text = display.replace(URL_OR_TAG, ' ');
  const letters = text.match(/[\p{L}\p{M}]/gu)?.length ?? 0;
  if (!script || letters === 0) return notApplicable('There is no text to look at.');
  const share = (text.match(script)?.length ?? 0) / letters;
  // Names and quoted facts often stay in Latin letters inside Indian languages.
  const wanted = ['en', 'hinglish'].includes(language) ? 0.6 : 0.25;
  if (share >= wanted) return passed('It is written in the language asked for.');
  return {
    score: Math.min(0.5, share / wanted / 2),
    message: `It was asked for in another language (${language}).`,
    fix: 'Run it again with an AI key, or choose English or Hindi.',
  };
};
