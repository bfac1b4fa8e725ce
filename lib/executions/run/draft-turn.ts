import { type ModelMessage, parsePartialJson } from 'ai';
import { hideMemories, type RecalledText } from '@/lib/memory';
import {
  type ModelCall,
  ModelFailure,
  priceOf,
  streamModel,
  type TokenUsage,
  type ToolCall,
} from '@/lib/platform/llm';
import { displayText, type Skill, type SkillOutput } from '@/lib/skills';
import type { Run, RunEvent, StepCost } from './run';

/** One answer of a model, as kept between attempts: it is never asked for twice. */
export type Turn = StepCost & {
  text: string;
  toolCalls: ToolCall[];
  said: ModelMessage[];
  cutOff: boolean;
  /** Why there is no answer. */
  failed: string | null;
};

export type TurnRequest = {
  step: string;
  /** What is told of it: draft, model, turn. */
  about: { draft: number; engine: 'model'; model: string; turn: number };
  call: Omit<ModelCall, 'signal' | 'stallMs'>;
  skill: Skill;
  /** Told before it is asked. */
  before: RunEvent[];
  /** Memories in what it is told: events never change, so that no word of them stands there. */
  recalled?: readonly RecalledText[];
};

const toldOfLookUp = 2_000;

export const isObject = (value: unknown): value is SkillOutput =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What Postgres cannot keep: NUL and half characters. */
const unkept = /\0|\p{Surrogate}/gu;
/** Reads JSON that somebody else wrote, without what cannot be kept. @throws SyntaxError */
export const parseJson = (text: string): unknown =>
  JSON.parse(text, (_key, value: unknown) =>
    typeof value === 'string' ? value.replace(unkept, '') : value,
  );

export const costOf = (usage: TokenUsage, model: string): StepCost => ({
  tokens: usage.input + usage.output,
  microUsd: priceOf(usage, model),
  estimated: usage.estimated,
});

/** Asks a model once and shows the text in its JSON as it grows. A failure is an answer too, and is kept. */
export async function takeTurn(run: Run, request: TurnRequest): Promise<Turn> {
  const { about, call, before, recalled = [] } = request;
  return run.step<Turn>(request.step, async () => {
    const { system, user, since = [] } = call;
    // the first prompt is told whole; after that, what was added in words
    const added =
      about.turn === 0
        ? { system: hideMemories(system, recalled), user: hideMemories(user, recalled) }
        : { system: '', user: lastWords(since, recalled) };
    await run.commit([...before, { type: 'llm_request', data: { ...about, ...added } }]);
    await run.stream.beginDraft(about.draft);
    const turn = parseJson(JSON.stringify(await ask(run, request))) as Turn;
    const { tokens, microUsd, estimated, failed } = turn;
    run.unbooked = { tokens, microUsd, estimated: estimated || run.signal.aborted };
    const lookUps = turn.toolCalls.length;
    const data = { ...about, tokens, costMicroUsd: microUsd, estimated, lookUps };
    // of a failure, the record says who was asked instead
    const events: RunEvent[] = failed === null ? [{ type: 'llm_response', data }] : [];
    return { result: turn, cost: run.unbooked, events };
  });
}

/** A request to mend, or the beginning of what each look-up found. */
function lastWords(since: readonly ModelMessage[], recalled: readonly RecalledText[]): string {
  const content = since.at(-1)?.content ?? '';
  if (typeof content === 'string') return hideMemories(content, recalled);
  return content
    .map((part) =>
      part.type === 'tool-result' && part.output.type === 'text'
        ? hideMemories(part.output.value, recalled).slice(0, toldOfLookUp)
        : '',
    )
    .join('\n\n');
}

async function ask(run: Run, { call, about, skill }: TurnRequest): Promise<Turn> {
  const { signal, settings } = run;
  const onRetry = (reason: string) =>
    run.commit([{ type: 'retry_triggered', data: { ...about, reason } }]);
  const pieces = streamModel({ ...call, signal, stallMs: settings.stallMs, onRetry });
  const show = new GrowingText(run, skill);
  let text = '';
  try {
    for (;;) {
      const next = await pieces.next();
      if (next.done) {
        const { toolCalls, said, cutOff, ...usage } = next.value;
        await show.all(text);
        await run.stream.flush();
        return { ...costOf(usage, call.model), text, toolCalls, said, cutOff, failed: null };
      }
      text += next.value;
      await show.now(text);
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    const cost = costOf(error.usage, call.model);
    return { ...cost, text, toolCalls: [], said: [], cutOff: false, failed: error.reason };
  }
}

/** Writes what was added at the end; what changes further up waits for the finished text. */
class GrowingText {
  readonly #run: Run;
  readonly #skill: Skill;
  #shown = '';
  #shownAt = 0;

  constructor(run: Run, skill: Skill) {
    this.#run = run;
    this.#skill = skill;
  }

  /** As often as readers are told: a long answer is read from its beginning each time. */
  async now(json: string) {
    if (performance.now() - this.#shownAt < this.#run.settings.tokenBatchMs) return;
    await this.all(json);
    this.#shownAt = performance.now();
  }

  async all(json: string) {
    const { value } = await parsePartialJson(json);
    const text = isObject(value) ? this.#render(value) : '';
    if (!text.startsWith(this.#shown)) return;
    this.#run.stream.write(text.slice(this.#shown.length));
    this.#shown = text;
  }

  #render(value: SkillOutput): string {
    try {
      return displayText(this.#skill, value);
    } catch {
      return '';
    }
  }
}
