import type { RecalledText } from '@/lib/memory';
import { ModelFailure, modelChain } from '@/lib/platform/llm';
import type { Finding, Skill, SkillContext, SkillOutput } from '@/lib/skills';
import type { ConstitutionReceipt } from '@/lib/skills/schemas';
import type { Engine } from '../schemas';
import { draftByModel } from './draft-by-model';
import { draftByPlaybook } from './draft-by-playbook';
import { Tally } from './draft-tally';
import type { Run, RunEvent, StepCost } from './run';

export type Task = {
  skill: Skill;
  inputs: Record<string, unknown>;
  context: SkillContext;
};

/** One try at the output, as kept between attempts. */
export type Draft = {
  /** 0 for the first, 1 for its revision. */
  number: number;
  engine: Engine;
  model: string | null;
  output: SkillOutput;
  text: string;
  receipts: ConstitutionReceipt[];
  notes: string[];
  /** What look-ups found, as the model was given it. */
  found?: string[];
  /** The memories among that. */
  memories?: RecalledText[];
  /** Of all its calls, those that failed too. */
  tokens: number;
  microUsd: number;
  estimated: boolean;
};
export type Written = Pick<Draft, 'output' | 'text' | 'receipts' | 'notes' | 'found' | 'memories'>;
export type Revision = { previous: Draft; hints: Finding[] };

/**
 * Writes draft `number`: by the tier's model, by the next one when it fails, and by the template when
 * there is none or all fail. A revision is not handed to a template.
 * @throws ModelFailure when no model mends the draft
 */
export async function writeDraft(
  run: Run,
  task: Task,
  number: number,
  revision: Revision | null = null,
): Promise<Draft> {
  return run.step(`draft_${number}`, async () => {
    const tally = new Tally(task.skill.limits.timeoutMs);
    const models = modelsFor(task, revision);
    const failures: string[] = [];
    for (const [place, model] of models.entries()) {
      const request = { number, place, model, revision, tally };
      try {
        const givenUp = run.kept<GivenUp>(givenUpStep(number, place));
        if (givenUp) throw new ModelFailure(givenUp.reason, noTokens);
        const written = await draftByModel(run, task, request);
        const before = revision?.previous;
        const notes = [...notesOfFallback(model, failures), ...tally.notes(), ...written.notes];
        // what was found for the draft that it mends was found for it too
        const found = [...(before?.found ?? []), ...tally.found];
        const memories = [...(before?.memories ?? []), ...tally.memories];
        const whole = { ...written, notes: [...(before?.notes ?? []), ...notes], found, memories };
        return finish(number, 'model', model, whole, tally);
      } catch (error) {
        if (!(error instanceof ModelFailure)) throw error;
        failures.push(models.length > 1 ? `${model}: ${error.reason}` : error.reason);
        const next = models[place + 1] ?? null;
        if (revision && !next) throw error;
        await recordFallback(run, { number, place, from: model, model: next }, error.reason);
      }
    }
    const written = await draftByPlaybook(run, task, number);
    const notes = [...notesOfTemplate(failures), ...written.notes];
    return finish(number, 'playbook', null, { ...written, notes }, tally);
  });
}

/** A template does not mend a model's text, nor the reverse; who wrote a draft mends it first. */
function modelsFor({ skill }: Task, revision: Revision | null): string[] {
  const models = modelChain(skill.tier);
  if (!revision) return models;
  const { engine, model } = revision.previous;
  if (engine === 'playbook' || model === null) return [];
  return [model, ...models.slice(models.indexOf(model) + 1)];
}

export const notesOfFallback = (model: string, failures: string[]) =>
  failures.length > 0
    ? [`Written by ${model}, because others failed: ${failures.join('; ')}.`]
    : [];

const notesOfTemplate = (failures: string[]) =>
  failures.length > 0
    ? [`No AI in this text: ${failures.join('; ')}, so it was composed from the template.`]
    : [];

export type GivenUp = { reason: string };
export const givenUpStep = (number: number, place: number) =>
  `draft_${number}_model_${place}_given_up`;
const noTokens = { input: 0, output: 0, estimated: false };

type Fallback = { number: number; place: number; from: string; model: string | null };

/** A step of its own, so that whoever takes the run over goes straight to the next model. */
export async function recordFallback(
  run: Run,
  { number, place, from, model }: Fallback,
  reason: string,
): Promise<void> {
  await run.step<GivenUp>(givenUpStep(number, place), async () => {
    const data = { draft: number, reason, from, engine: model ? 'model' : 'playbook', model };
    return { result: { reason }, events: [{ type: 'retry_triggered', data }] };
  });
}

const free: StepCost = { tokens: 0, microUsd: 0, estimated: false };

/** Each call of a model is a step that has its own cost: nothing is left for the draft's. */
function finish(
  number: number,
  engine: Engine,
  model: string | null,
  written: Written,
  tally: Tally,
) {
  const data = { draft: number, engine, model, tokens: 0, costMicroUsd: 0 };
  const events: RunEvent[] = engine === 'playbook' ? [{ type: 'llm_response', data }] : [];
  const result: Draft = { ...written, number, engine, model, ...tally.cost };
  return { result, cost: free, events };
}
