import { ModelFailure, modelName, priceOf, type TokenUsage } from '@/lib/platform/llm';
import type { Finding, Skill, SkillContext, SkillOutput } from '@/lib/skills';
import type { ConstitutionReceipt } from '@/lib/skills/schemas';
import type { Engine } from '../schemas';
import { draftByModel } from './draft-by-model';
import { draftByPlaybook } from './draft-by-playbook';
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
  tokens: number;
  microUsd: number;
  estimated: boolean;
};
export type Written = Pick<Draft, 'output' | 'text' | 'receipts' | 'notes'>;
export type Revision = { previous: Draft; hints: Finding[] };

const costOf = (usage: TokenUsage): StepCost => ({
  tokens: usage.input + usage.output,
  microUsd: priceOf(usage),
  estimated: usage.estimated,
});

/** Writes draft `number`: by the model when there is one, by the template when not or when it fails. */
export async function writeDraft(
  run: Run,
  task: Task,
  number: number,
  revision: Revision | null = null,
): Promise<Draft> {
  return run.step(`draft_${number}`, async () => {
    const model = modelName(task.skill.tier);
    const begin = async (engine: Engine) => {
      const data = { draft: number, engine, model: engine === 'model' ? model : null };
      await run.commit([{ type: 'llm_request', data }]);
      await run.stream.beginDraft(number);
    };
    // a template does not mend a model's text, nor the reverse
    if (!model || revision?.previous.engine === 'playbook') {
      await begin('playbook');
      return finish(number, 'playbook', null, await draftByPlaybook(run, task, number));
    }
    await begin('model');
    try {
      const { usage, ...written } = await draftByModel(run, task, model, revision);
      return finish(number, 'model', model, written, costOf(usage));
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      const cost = costOf(error.usage);
      run.unbooked = cost;
      if (revision) throw error;
      await run.commit([
        { type: 'retry_triggered', data: { reason: error.reason, engine: 'playbook' } },
      ]);
      await begin('playbook');
      const written = await draftByPlaybook(run, task, number);
      const note = `No AI in this text: ${error.reason}, so it was composed from the template.`;
      return finish(
        number,
        'playbook',
        null,
        { ...written, notes: [note, ...written.notes] },
        cost,
      );
    }
  });
}

const free: StepCost = { tokens: 0, microUsd: 0, estimated: false };

function finish(
  number: number,
  engine: Engine,
  model: string | null,
  written: Written,
  cost: StepCost = free,
) {
  const data = { draft: number, engine, model, tokens: cost.tokens, costMicroUsd: cost.microUsd };
  const events: RunEvent[] = [{ type: 'llm_response', data }];
  const result: Draft = { ...written, number, engine, model, ...cost };
  return { result, cost, events };
}
