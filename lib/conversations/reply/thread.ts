import { estimateTokens } from '@/lib/skills';
import type { AttachmentRef } from '../schemas';
import type { StoredConversation, StoredMessage, StoredQuestion } from '../stored';
import { messageOf, pathTo } from '../tree';

/** A branch longer than this is summarised, but for its last messages. */
export const summariseFrom = 30;
export const keptWhole = 10;

export type Said = { role: 'user' | 'assistant'; text: string };
export type Thread = {
  question: StoredQuestion;
  /** The branch before the question, oldest first. */
  before: StoredMessage[];
  /** What stands for the beginning of this branch, if it was summarised. */
  summary: string | null;
  /** What comes after the summary, up to the question. */
  since: StoredMessage[];
  /** What runs of skills in it have written, by run. */
  outputs: ReadonlyMap<string, string>;
};
const none: ReadonlyMap<string, string> = new Map();

/** The branch that a question ends. */
export function threadOf(stored: StoredConversation, questionId: string): Thread {
  const question = messageOf(stored, questionId);
  if (question.role !== 'user') throw new Error('An answer is given to a question.');
  const before = pathTo(stored, question.parentId);
  const { summary } = stored;
  const from = summary ? before.findIndex(({ id }) => id === summary.upTo) : -1;
  return from < 0
    ? { question, before, summary: null, since: before, outputs: none }
    : {
        question,
        before,
        summary: summary?.text ?? null,
        since: before.slice(from),
        outputs: none,
      };
}

/** What is to be summarised now: all but the last ten, once thirty have come since the last summary. */
export function dueForSummary({ since, question }: Thread) {
  const messages = [...since, question];
  const upTo = messages.at(-keptWhole);
  if (messages.length < summariseFrom || !upTo) return null;
  return { old: messages.slice(0, -keptWhole), upTo: upTo.id };
}

const mostAttached = 5;

/** What is attached to the question, and then what was attached before it: later questions are often about it too. */
export function attachedIn({ question, since }: Thread): AttachmentRef[] {
  const all = [question, ...since.toReversed()].flatMap((one) =>
    'attachments' in one ? one.attachments : [],
  );
  const once = all.filter(({ id }, at) => all.findIndex((one) => one.id === id) === at);
  return once.slice(0, mostAttached).map(({ kind, id }) => ({ kind, id }));
}

/** What was said, in words; a run says what it has written. */
export function saidIn(messages: readonly StoredMessage[], outputs = none): Said[] {
  return messages.flatMap((one): Said[] => {
    if (one.role !== 'run') return one.text ? [{ role: one.role, text: one.text }] : [];
    const text = outputs.get(one.executionId);
    return text ? [{ role: 'assistant', text }] : [];
  });
}

const earlierTokens = 120;

/** As a model is told it: the last ten whole, those before them in their first sentences. */
export function toldOf({ since, outputs }: Thread): Said[] {
  const said = saidIn(since, outputs);
  const whole = Math.max(0, said.length - (keptWhole - 1));
  return said.map((one, at) => (at < whole ? { ...one, text: shorten(one.text) } : one));
}

const shorten = (text: string) =>
  estimateTokens(text) <= earlierTokens ? text : `${text.slice(0, earlierTokens * 4)}…`;
