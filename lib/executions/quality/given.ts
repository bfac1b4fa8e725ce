import type { SkillContext } from '@/lib/skills';
import { contentWords, wordsOf } from './sentences';

type Given = { inputs: Record<string, unknown>; context: SkillContext };

const NO_TEXT = /^(?:[0-9a-f-]{36}|\d{4}-\d{2}-\d{2}|https?:\/\/\S+|[a-z_]+)$/;
const ofContext = new WeakMap<SkillContext, Indexed>();

type Indexed = { texts: string[]; words: Set<string>; runs: Map<number, Set<string>> };

/** Texts that people typed for a run: its inputs, Foundation, profiles, campaign, move and memories. */
export function givenTexts({ inputs, context }: Given): string[] {
  return [...textsIn(inputs), ...contextOf(context).texts];
}

/** Runs of `length` words that stand in what was given. */
export function givenRuns({ inputs, context }: Given, length: number): (run: string) => boolean {
  const own = runsOf(textsIn(inputs), length);
  const { texts, runs } = contextOf(context);
  const known = runs.get(length) ?? runsOf(texts, length);
  runs.set(length, known);
  return (run) => own.has(run) || known.has(run);
}

/** Words with meaning that stand in what was given. */
export function givenWords({ inputs, context }: Given): (word: string) => boolean {
  const own = new Set(textsIn(inputs).flatMap(contentWords));
  const known = contextOf(context).words;
  return (word) => own.has(word) || known.has(word);
}

function contextOf(context: SkillContext): Indexed {
  const known = ofContext.get(context);
  if (known) return known;
  const { foundation, icps, campaign, move, memories = [] } = context;
  const remembered = memories.map(({ text }) => text);
  const texts = textsIn([foundation, icps, campaign, move, remembered]);
  const indexed = { texts, words: new Set(texts.flatMap(contentWords)), runs: new Map() };
  ofContext.set(context, indexed);
  return indexed;
}

function runsOf(texts: readonly string[], length: number): Set<string> {
  return new Set(
    texts.flatMap((text) => {
      const words = wordsOf(text);
      return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
    }),
  );
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' || NO_TEXT.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
