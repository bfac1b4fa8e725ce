import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { z } from 'zod';

export type Half = 'tuning' | 'held-out';
export type AskedOf = { question: string; kind: string; half: Half; evidence: string[] };
/** What was told, and questions with the ids of what answers them. */
export type RetrievalSet = {
  name: string;
  /** Of a demo business; null for any other set. */
  slug: string | null;
  turns: { id: string; text: string; daysAgo: number }[];
  questions: AskedOf[];
};

const ours = z.object({
  name: z.string(),
  slug: z.string().nullable().default(null),
  turns: z.array(z.object({ id: z.string(), text: z.string(), daysAgo: z.number().default(0) })),
  questions: z.array(
    z.object({
      question: z.string(),
      kind: z.string().default('all'),
      half: z.enum(['tuning', 'held-out']).default('held-out'),
      evidence: z.array(z.string()),
    }),
  ),
});

const locomo = z.object({
  sample_id: z.string().default('conversation'),
  conversation: z.record(z.string(), z.unknown()),
  qa: z.array(
    z.object({
      question: z.string(),
      evidence: z.array(z.string()).default([]),
      category: z.union([z.number(), z.string()]).default('all'),
    }),
  ),
});
const session = z.array(z.object({ dia_id: z.string(), speaker: z.string(), text: z.string() }));

/** Our own shape, one or an array of it, or LoCoMo's: `bench/retrieval.ts` describes both. JSON is YAML too. */
export function readSets(path: string): RetrievalSet[] {
  const data: unknown = parse(readFileSync(path, 'utf8'));
  return z
    .array(z.union([ours, locomo.transform(fromLocomo)]))
    .parse(Array.isArray(data) ? data : [data])
    .map(withoutUnanswerable);
}

function fromLocomo({ sample_id, conversation, qa }: z.output<typeof locomo>): RetrievalSet {
  const sessions = Object.entries(conversation).filter(([key]) => /^session_\d+$/.test(key));
  const turns = sessions
    .flatMap(([, turns]) => session.parse(turns))
    .map(({ dia_id, speaker, text }) => ({ id: dia_id, text: `${speaker}: ${text}`, daysAgo: 0 }));
  const questions = qa.map(({ question, evidence, category }) => ({
    question,
    kind: `category ${category}`,
    half: 'held-out' as const,
    evidence: evidence.flatMap((ids) => ids.split(/[;,\s]+/).filter(Boolean)),
  }));
  return { name: sample_id, slug: null, turns, questions };
}

/** A question whose evidence is not among the turns can be answered by nobody. */
function withoutUnanswerable(set: RetrievalSet): RetrievalSet {
  const there = new Set(set.turns.map(({ id }) => id));
  const questions = set.questions
    .map((one) => ({ ...one, evidence: one.evidence.filter((id) => there.has(id)) }))
    .filter(({ evidence }) => evidence.length > 0);
  return { ...set, questions };
}
