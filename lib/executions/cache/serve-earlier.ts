import { withUser } from '@/lib/platform/db';
import type { Execution } from '@/lib/platform/db/generated/client';
import { embedText } from '@/lib/platform/llm';
import type { Critique, SkillOutput } from '@/lib/skills';
import { minimumQuality } from '../risk';
import { actingFor } from '../run/acting-for';
import type { Draft, Task } from '../run/draft';
import { completeRun, type ServedFrom } from '../run/finish-run';
import type { Verdict } from '../run/judge-draft';
import type { Run } from '../run/run';
import type { Engine } from '../schemas';
import { cacheKeys, isFromFirstChoice, wishOf } from './cache-hash';
import { addEntry } from './entries';
import { findEntries } from './find-entries';
import { mayServe } from './may-serve';

type Judged = { draft: Draft; verdict: Verdict };
type Earlier = Judged & { servedFrom: ServedFrom };

/** Ends the run with what an earlier one of the same person wrote for this. False: there is none. */
export async function serveEarlier(run: Run, task: Task): Promise<boolean> {
  const earlier = await findEarlier(run, task);
  if (!earlier) return false;
  const { draft, verdict, servedFrom } = earlier;
  await run.stream.beginDraft(0);
  run.stream.write(draft.text);
  await run.stream.flush();
  run.check();
  await completeRun(run, task, draft, verdict, servedFrom);
  return true;
}

/** Keeps a good output for whoever asks the same again. A stand-in's and a weak one is not kept. */
export async function rememberOutput(run: Run, task: Task, { draft, verdict }: Judged) {
  const keys = cacheKeys(run, task);
  const good = verdict.critique.score >= verdict.minimum && isFromFirstChoice(draft, task);
  if (!keys || !good) return;
  const vector = task.skill.cache === 'semantic' ? await embedText(keys.wish, run.signal) : null;
  const meaning = vector ? { base: keys.base, vector } : {};
  await addEntry(run.row, { hash: keys.exact, executionId: run.row.id, ...meaning });
}

async function findEarlier(run: Run, task: Task): Promise<Earlier | null> {
  const keys = cacheKeys(run, task);
  if (!keys) return null;
  for (const { entry, cosine } of await findEntries(run, task, keys)) {
    const row = await readRow(run, entry.executionId);
    if (!row) continue;
    const asked = wishOf(task.skill, row.inputs as Record<string, unknown>);
    if (cosine === null || mayServe(keys.wish, asked, cosine)) return toEarlier(row, task);
  }
  return null;
}

/** Read as the person who asks: another tenant's, an erased or a discarded run is simply not there. */
async function readRow(run: Run, id: string) {
  const { userId, workspaceId, skillId } = run.row;
  return withUser(await actingFor(run.row), (tx) =>
    tx.execution.findFirst({
      where: { id, userId, workspaceId, skillId, status: 'completed', discardedAt: null },
    }),
  );
}

function toEarlier(row: Execution, task: Task): Earlier | null {
  if (!row.output || row.outputText === null || !row.critique || !row.completedAt) return null;
  const critique = row.critique as Critique;
  return {
    draft: {
      // so that Regenerate goes on from the variation that is shown
      number: row.variation,
      engine: row.engine as Engine,
      model: row.model,
      output: row.output as SkillOutput,
      text: row.outputText,
      receipts: critique.constitution,
      notes: row.notes as string[],
      tokens: 0,
      microUsd: 0,
      estimated: false,
    },
    verdict: { critique, minimum: minimumQuality(task.context.riskLevel) },
    servedFrom: { id: row.id, at: row.completedAt.toISOString() },
  };
}
