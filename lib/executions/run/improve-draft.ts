import { ModelFailure } from '@/lib/platform/llm';
import { type Task, writeDraft } from './draft';
import { RunFailure } from './endings';
import { hintsOf, type JudgedDraft, judgeDraft, type Verdict } from './judge-draft';
import { mendDraft } from './mend-draft';
import type { Run } from './run';

export type Judged = { draft: JudgedDraft; verdict: Verdict };

const mostRevisions = 2;

const isGoodEnough = ({ verdict }: Judged) => verdict.critique.score >= verdict.minimum;

/**
 * At most two revisions for what fell short; the best of all drafts is kept. A model's text goes back to
 * the model while the reservation has room, otherwise rules mend it; a template's text is mended by rules,
 * then tried in another variation.
 */
export async function improveDraft(run: Run, task: Task, first: Judged): Promise<Judged> {
  let best = first;
  for (let revision = 1; revision <= mostRevisions && !isGoodEnough(best); revision += 1) {
    await announce(run, best, revision);
    const next = await revise(run, task, best, revision);
    if (!next) break;
    if (next.verdict.critique.score > best.verdict.critique.score) best = next;
  }
  return best;
}

async function announce(run: Run, { verdict }: Judged, revision: number) {
  const reason = hintsOf(verdict.critique)
    .map((hint) => hint.message)
    .join(' ');
  await run.step(`revision_${revision}`, async () => ({
    result: { reason },
    events: [{ type: 'retry_triggered', data: { reason, score: verdict.critique.score } }],
  }));
}

async function revise(
  run: Run,
  task: Task,
  best: Judged,
  revision: number,
): Promise<Judged | null> {
  const byModel = best.draft.engine === 'model' && (await reviseByModel(run, task, best, revision));
  if (byModel) return byModel;
  const mended = await mendDraft(run, task, best.draft, revision);
  if (mended) return judged(run, task, mended);
  if (best.draft.engine === 'model') return null;
  const revised = { previous: best.draft, hints: hintsOf(best.verdict.critique) };
  const other = await writeDraft(run, task, revision, revised);
  // the rules go over the other variation too, before the two are compared
  const better = await mendDraft(run, task, other, revision + mostRevisions);
  return judged(run, task, better ?? other);
}

async function judged(run: Run, task: Task, draft: JudgedDraft): Promise<Judged> {
  return { draft, verdict: await judgeDraft(run, task, draft, draft.number) };
}

/** Null when there is no room for it, when the model fails, or when what it wrote does not fit. */
async function reviseByModel(run: Run, task: Task, best: Judged, number: number) {
  const hints = hintsOf(best.verdict.critique);
  const spent = run.totalCost().microUsd;
  if (hints.length === 0 || spent + best.draft.microUsd > Number(run.row.reservedMicroUsd)) {
    return null;
  }
  try {
    const draft = await writeDraft(run, task, number, { previous: best.draft, hints });
    return await judged(run, task, draft);
  } catch (error) {
    if (error instanceof ModelFailure || error instanceof RunFailure) return null;
    throw error;
  }
}
