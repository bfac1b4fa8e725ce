import type { ModelMessage } from 'ai';
import { ModelFailure, modelChain, priceOf } from '@/lib/platform/llm';
import { estimateTokens, type SkillContext } from '@/lib/skills';
import { type GivenUp, givenUpStep, notesOfFallback, recordFallback } from '../run/draft';
import { answerLookUps } from '../run/draft-look-ups';
import { Tally } from '../run/draft-tally';
import type { Run } from '../run/run';
import type { Tool } from '../tools/tool';
import type { ToolAnswer } from '../tools/use-tool';
import { replyLimits, replyTier } from './reply-skill';
import { takeReplyTurn } from './reply-turn';

export type ReplyPrompt = {
  system: string;
  /** The material, before the thread itself. */
  user: string;
  /** The last messages, the question at the end. */
  thread: ModelMessage[];
  tools: readonly Tool[];
  context: Pick<SkillContext, 'foundation'>;
  /** Hears which model is asked next. */
  asking: (model: string) => void;
  /** Hears what each look-up found. */
  heard: (answer: ToolAnswer) => void;
};
/** `text` is null when no model gave one; `failures` say why those that were asked first did not. */
export type ByModels =
  | { text: string; model: string; notes: string[]; cutOff: boolean }
  | { text: null; failures: string[] };

type Told = Pick<ReplyPrompt, 'system' | 'user'>;

const noTokens = { input: 0, output: 0, estimated: false };
const failure = (reason: string) => new ModelFailure(reason, noTokens);

/** An answer by the first model that gives one; each call and each look-up is a step of its own. */
export async function writeByModels(run: Run, prompt: ReplyPrompt): Promise<ByModels> {
  const tally = new Tally(replyLimits.timeoutMs);
  const models = modelChain(replyTier);
  const failures: string[] = [];
  if (models.length === 0) return { text: null, failures };
  const { system, user } = prompt;
  // whoever takes the run over tells it the same, and the record shows it
  const kept = await run.step<Told>('prompt', async () => ({
    result: { system, user },
    events: [],
  }));
  for (const [place, model] of models.entries()) {
    try {
      const givenUp = run.kept<GivenUp>(givenUpStep(0, place));
      if (givenUp) throw failure(givenUp.reason);
      prompt.asking(model);
      const said = await converse(run, { ...prompt, ...kept }, { place, model, tally });
      const notes = [...notesOfFallback(model, failures), ...tally.notes()];
      return { ...said, model, notes };
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      run.check();
      failures.push(models.length > 1 ? `${model}: ${error.reason}` : error.reason);
      const next = { number: 0, place, from: model, model: models[place + 1] ?? null };
      await recordFallback(run, next, error.reason);
    }
  }
  return { text: null, failures };
}

type Chosen = { place: number; model: string; tally: Tally };

/** Look-ups first, if the model wants any; then the answer. @throws ModelFailure */
async function converse(run: Run, prompt: ReplyPrompt, { place, model, tally }: Chosen) {
  const { system, user, thread, tools, context, heard } = prompt;
  // a model without a price is not asked at all
  priceOf(noTokens, model);
  const since = [...thread];
  let mayLookUp = tools.length > 0;
  for (let turn = 0; ; turn += 1) {
    const weight = estimateTokens(system + user + JSON.stringify(since));
    if ((turn > 0 || place > 0) && !affordable(run, model, weight)) {
      throw failure('the budget of this answer is used up');
    }
    if (tally.leftMs === 0) throw failure('the time for it ran out');
    const said = await takeReplyTurn(run, {
      step: `draft_0_model_${place}_turn_${turn}`,
      about: { draft: 0, engine: 'model', model, turn },
      call: {
        ...{ model, system, user, since, tools },
        maxOutputTokens: replyLimits.maxTokens,
        timeoutMs: tally.leftMs,
      },
    });
    tally.add(said);
    if (said.failed) throw failure(said.failed);
    if (said.toolCalls.length === 0) return finish(run, said);
    if (!mayLookUp) throw failure('the model went on looking things up instead of answering');
    since.push(...said.said);
    mayLookUp = tally.toolsLeft > said.toolCalls.length && turn + 2 < replyLimits.toolCalls;
    const calls = { tools, calls: said.toolCalls, draft: 0, tally, last: !mayLookUp };
    since.push(await answerLookUps(run, context, { ...calls, quiet: true, heard }));
  }
}

/** Shown whole where another attempt had already received it. @throws ModelFailure when it is empty */
async function finish(run: Run, { text, cutOff }: { text: string; cutOff: boolean }) {
  if (text.trim() === '') throw failure('the model answered nothing');
  if (run.stream.isEmpty) {
    await run.stream.beginDraft(0);
    run.stream.write(text);
    await run.stream.flush();
  }
  return { text, cutOff };
}

/** Whether one more call stays within what is held for the run. */
function affordable(run: Run, model: string, input: number): boolean {
  const next = priceOf({ input, output: Math.ceil(replyLimits.maxTokens / 3) }, model);
  return run.totalCost().microUsd + next <= Number(run.row.reservedMicroUsd);
}
