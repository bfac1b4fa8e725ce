import { withUser } from '@/lib/platform/db';
import { ModelFailure, modelChain } from '@/lib/platform/llm';
import type { SkillOutput } from '@/lib/skills';
import type { Critique, Finding } from '@/lib/skills/schemas';
import { checkQuality, isIssue, repairFinding } from '../quality';
import type { Engine } from '../schemas';
import { actingFor } from './acting-for';
import { type Draft, type Task, writeDraft } from './draft';
import { RunFailure } from './endings';
import type { Judged } from './improve-draft';
import { judgeDraft } from './judge-draft';
import { writeMended } from './mend-draft';
import type { Run } from './run';

type Original = {
  output: SkillOutput;
  text: string;
  engine: Engine;
  model: string | null;
  notes: string[];
  critique: Critique;
};

/**
 * Mends one finding of an earlier run, starting from what that run wrote: a model's text by the model with
 * this one hint, a template's text by rules, and each by the other where that cannot.
 * @throws RunFailure when it cannot be mended
 */
export async function fixDraft(run: Run, task: Task): Promise<Judged> {
  const original = await readOriginal(run);
  const check = run.row.revisesCheck ?? '';
  const { output, text, engine, model, notes } = original;
  const start: Draft = {
    number: 0,
    output,
    text,
    engine,
    model,
    notes,
    receipts: original.critique.constitution,
    found: [],
    tokens: 0,
    microUsd: 0,
    estimated: false,
  };
  const draft = await mendOne(run, task, start, hintFor(task, original, check));
  return { draft, verdict: await judgeDraft(run, task, draft, draft.number) };
}

/** The finding as it stands now; what a judge had found is taken as it was told. */
function hintFor(task: Task, { output, critique }: Original, check: string): Finding | null {
  const now = checkQuality({ ...task, output }).findings.find((one) => one.check === check);
  const then = critique.findings.find((one) => one.check === check);
  const finding = now ?? then;
  return finding && isIssue(finding) ? finding : null;
}

async function mendOne(run: Run, task: Task, start: Draft, finding: Finding | null) {
  const request = { ...task, output: start.output };
  // the Foundation or the rules have changed since: it is right as it stands
  if (!finding) return writeMended(run, task, start, 0, null);
  const byRules = repairFinding(request, finding, checkQuality(request));
  const models = modelChain(task.skill.tier);
  const model = models.find((one) => one === start.model) ?? models[0];
  if (model && (start.engine === 'model' || !byRules)) {
    try {
      const previous: Draft = { ...start, engine: 'model', model };
      return await writeDraft(run, task, 0, { previous, hints: [finding] });
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      if (!byRules) {
        throw new RunFailure(
          'not_mended',
          `This was not mended, because ${error.reason} and no rule of ours can do it. Try again later, or change the text by hand.`,
          error,
        );
      }
    }
  }
  if (byRules) return writeMended(run, task, start, 0, byRules);
  throw new RunFailure(
    'not_mended',
    'No rule of ours can mend this, and no AI model is set up. Change the text by hand, or regenerate it.',
  );
}

async function readOriginal(run: Run): Promise<Original> {
  const { revisesId, revisesCheck, workspaceId } = run.row;
  return run.step<Original>('original', async () => {
    const ctx = await actingFor(run.row);
    const row = await withUser(ctx, (tx) =>
      tx.execution.findFirst({
        where: { id: revisesId ?? '', workspaceId, status: 'completed' },
        select: {
          output: true,
          outputText: true,
          engine: true,
          model: true,
          notes: true,
          critique: true,
          qualityScore: true,
        },
      }),
    );
    if (!row?.output || !row.critique || row.outputText === null) {
      throw new RunFailure(
        'not_found',
        'The text that was to be mended is not there any more. Run the skill again.',
      );
    }
    const critique = row.critique as Critique;
    const finding = critique.findings.find(({ check }) => check === revisesCheck);
    const result: Original = {
      output: row.output as SkillOutput,
      text: row.outputText,
      engine: row.engine as Engine,
      model: row.model,
      notes: row.notes as string[],
      critique,
    };
    const data = {
      reason: finding?.message ?? '',
      score: row.qualityScore,
      revises: revisesId,
      check: revisesCheck,
      before: row.outputText,
    };
    return { result, events: [{ type: 'retry_triggered', data }] };
  });
}
