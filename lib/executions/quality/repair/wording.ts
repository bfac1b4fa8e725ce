import { fillers } from '../checks/filler';
import { fragmentsIn } from '../checks/fragments';
import { repeatedSentences } from '../checks/repeats';
import { withoutPhrase } from '../constitution/banned';
import { removeEmojis } from '../constitution/emojis';
import { substituted } from './facts';
import { capitalised, editTexts, tidy, withoutSentences } from './texts';
import type { Candidate, Repair, RepairRequest } from './types';

const quoted = ({ finding }: RepairRequest) =>
  finding.evidence.map(({ text }) => `“${text}”`).join(', ');

/** Takes out the sentences that hold what a finding points at. */
const dropEvidence: Repair = (request) => {
  const { output, finding } = request;
  const told = finding.evidence.map(({ text }) => text);
  const holds = (sentence: string) => told.some((text) => sentence.includes(text));
  const next = editTexts(output, (text) => withoutSentences(text, holds));
  return [
    { output: next, detail: `Taken out with its sentence: ${quoted(request)}.` },
    ...substituted(request, holds),
  ];
};

const lowered: Repair = ({ output, finding }) => {
  const shouted = new Set(finding.evidence.map(({ text }) => text));
  let marks = 0;
  const next = editTexts(output, (text) => {
    const calmer = text
      .replace(/(?<![\w#])[A-Z]{4,}(?!\w)/g, (word) =>
        shouted.has(word) ? word.toLowerCase() : word,
      )
      .replace(/!+/g, () => (marks++ === 0 ? '!' : '.'));
    return calmer === text ? text : capitalised(calmer, text);
  });
  return [{ output: next, detail: 'Capitals lowered, and at most one exclamation mark left.' }];
};

const unrepeated: Repair = (request) => {
  const twice = new Set(repeatedSentences(request.display).map(({ text }) => text));
  const seen = new Set<string>();
  // of two that are the same to the letter the first stays
  const exact = [...twice].filter((text) => request.display.split(text).length > 2);
  const next = editTexts(request.output, (text) =>
    withoutSentences(text, (sentence) => {
      if (!twice.has(sentence)) return false;
      if (!exact.includes(sentence) || seen.has(sentence)) return true;
      seen.add(sentence);
      return false;
    }),
  );
  return [{ output: next, detail: 'What was said twice is said once.' }];
};

const plainer: Repair = (request) => {
  const next = editTexts(request.output, (text) => {
    const changed = fillers.reduce<string | null>(
      (now, { pattern, plain }) =>
        now === null
          ? null
          : plain !== null
            ? now.replace(pattern, plain)
            : withoutSentences(now, (sentence) => new RegExp(pattern.source, 'iu').test(sentence)),
      text,
    );
    return changed === null || changed === text ? changed : capitalised(tidy(changed), text);
  });
  return [{ output: next, detail: `Said plainly, or left out: ${quoted(request)}.` }];
};

/** Seams: a capital in mid-sentence goes down, a doubled word goes, otherwise the sentence. */
const joined: Repair = (request) => {
  const spots = fragmentsIn(request).map(({ text }) => text);
  const next = editTexts(request.output, (text) => {
    const mended = spots.reduce(
      (now, spot) =>
        now.replace(spot, (found) =>
          /^(\p{L}+)\s+\1$/iu.test(found)
            ? (found.split(/\s+/)[0] ?? found)
            : found.charAt(0).toLowerCase() + found.slice(1).replace(/[.!?]$/, ''),
        ),
      text,
    );
    return mended === text ? text : tidy(mended).replace(/\(\s*\)|“”/g, '');
  });
  const holds = (sentence: string) => spots.some((spot) => sentence.includes(spot));
  const without = editTexts(request.output, (text) => withoutSentences(text, holds));
  return [
    { output: next, detail: 'The pasted piece was joined to its sentence.' },
    { output: without, detail: 'The sentence with the pasted piece was taken out.' },
  ];
};

const unfilled: Repair = (request) => {
  const { output, language } = request;
  const hello = language === 'hi' ? 'नमस्ते,' : 'Hello,';
  const next = editTexts(output, (text, field) => {
    const holds = (sentence: string) =>
      request.finding.evidence.some((gap) => sentence.includes(gap.text));
    if (!holds(text)) return text;
    return field === 'greeting' ? hello : withoutSentences(text, holds);
  });
  return [{ output: next, detail: `The gap was closed: ${quoted(request)}.` }];
};

const unbanned: Repair = ({ output, context }) => [
  {
    output: editTexts(output, (text) =>
      context.constitution.bannedPhrases.reduce(withoutPhrase, text),
    ),
    detail: 'What your constitution bans was taken out.',
  },
];

const withoutEmojis: Repair = ({ output }) => [
  { output: editTexts(output, removeEmojis), detail: 'The emojis were taken out.' },
];

/** A competitor gives way to “others”, or the sentence goes. */
const unnamed: Repair = (request) => {
  const { output, finding, language } = request;
  const names = [...new Set(finding.evidence.map(({ text }) => text))];
  const others = language === 'hi' ? 'दूसरे' : 'others';
  const next = editTexts(output, (text) =>
    names.reduce((now, name) => now.replaceAll(name, others), text),
  );
  const drop: Candidate[] = dropEvidence(request);
  return [...drop, { output: next, detail: `${names.join(', ')} is no longer named.` }];
};

/** Long sentences are parted where a new clause with its own subject begins. */
const shorter: Repair = ({ output }) => {
  const next = editTexts(output, (text) => {
    const parted = text
      .replace(/;\s+(?=\p{L})/gu, '. ')
      .replace(
        /,\s+(?:and|but|so)\s+(?=(?:we|you|it|they|our|your|each|every|there|this|that)\b)/gi,
        '. ',
      )
      .replace(/\s+[–—]\s+(?=(?:we|you|it|they|our|your)\b)/gi, '. ');
    return parted === text ? text : capitalised(parted, text);
  });
  return [{ output: next, detail: 'Long sentences were parted.' }];
};

/** By the name of the check. */
export const wordingRepairs: Record<string, Repair> = {
  shouting: lowered,
  repeats: unrepeated,
  filler: plainer,
  pasted: joined,
  placeholders: unfilled,
  banned_phrases: unbanned,
  emojis: withoutEmojis,
  competitors: unnamed,
  numbers: dropEvidence,
  readability: shorter,
};
