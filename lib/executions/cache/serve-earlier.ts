import { withUser } from '@/lib/platform/db';
import type { Critique, SkillOutput } from '@/lib/skills';
import { minimumQuality } from '../risk';
import { actingFor } from '../run/acting-for';
import type { Draft, Task } from '../run/draft';
import { completeRun, type ServedFrom } from '../run/finish-run';
import type { Verdict } from '../run/judge-draft';
import type { Run } from '../run/run';
import type { Engine } from '../schemas';
import { cacheHash, isFromFirstChoice } from './cache-hash';
import { addEntry, readEntries } from './entries';

type Judged = { draft: Draft; verdict: Verdict };
type Earlier = Judged & { servedFrom: ServedFrom };

/** Ends the run with what an earlier one of the same person wrote for exactly this. False: there is none. */
export async function serveEarlier(run: Run, task: Task): Promise<boolean> {
  const hash = cacheHash(run, task);
  const entries = hash ? await readEntries(run.row) : [];
  const entry = entries.find((one) => one.hash === hash);
  const earlier = entry && (await readEarlier(run, task, entry.executionId));
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
  const hash = cacheHash(run, task);
  const good = verdict.critique.score >= verdict.minimum && isFromFirstChoice(draft, task);
  if (hash && good) await addEntry(run.row, { hash, executionId: run.row.id });
}

/** Read as the person who asks: another tenant's, an erased or a discarded run is simply not there. */
async function readEarlier(run: Run, task: Task, id: string): Promise<Earlier | null> {
  const { userId, workspaceId, skillId } = run.row;
  const row = await withUser(await actingFor(run.row), (tx) =>
    tx.execution.findFirst({
      where: { id, userId, workspaceId, skillId, status: 'completed', discardedAt: null },
    }),
  );
  if (!row?.output || row.outputText === null || !row.critique || !row.completedAt) return null;
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
    servedFrom: { id, at: row.completedAt.toISOString() },
  };
}
