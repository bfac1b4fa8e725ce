import { getMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { CampaignBatch } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { type Outcome, stopping } from '@/lib/platform/queue';
import { announce } from '@/lib/platform/updates';
import { actingFor } from '../run/acting-for';
import { RunFailure } from '../run/endings';
import { submitExecution } from '../submit-execution';
import { inputsFor, skillToWrite } from './batch-moves';
import { childrenOf, latestOf } from './read-batch';
import { stopUnlessEnded } from './stop-batch';

const gaveUp = 'This could not be asked for after three attempts. Try the failed ones again.';
type Failures = Record<string, string>;

/**
 * Asks for a run of every move of a batch that has none. Whoever is killed in the middle is followed by
 * another, which goes on: a move's key lets no second run of it come to be.
 */
export async function fanOut(batchId: string, signal: AbortSignal): Promise<Outcome> {
  const batch = await readStarting(batchId);
  if (!batch) return 'done';
  const moveIds = batch.moveIds as string[];
  const failures: Failures = {};
  try {
    const ctx = await actingFor(batch);
    const written = await writtenBefore(batch);
    for (const moveId of moveIds.filter((id) => !written.has(id))) {
      if (signal.aborted) return signal.reason === stopping ? 'back' : 'lost';
      const id = await ask(ctx, batch, moveId, failures);
      if (await readStarting(batchId)) continue;
      // Stop was pressed while this one was asked for
      if (id) await stopUnlessEnded(ctx, id);
      return 'done';
    }
    await finish(batchId, failures);
    await announce(ctx, { kind: 'campaign', id: batch.campaignId });
  } catch (error) {
    if (!(error instanceof RunFailure)) throw error;
    // whoever asked has left the workspace
    await finish(batchId, Object.fromEntries(moveIds.map((id) => [id, error.message])));
  }
  return 'done';
}

const readStarting = (id: string) =>
  withSystem((tx) => tx.campaignBatch.findFirst({ where: { id, status: 'starting' } }));

/** Moves whose last run is under way or has succeeded. */
async function writtenBefore({ id, workspaceId }: CampaignBatch): Promise<ReadonlySet<string>> {
  const children = await withSystem((tx) => childrenOf(tx, workspaceId ?? '', id));
  const good = [...latestOf(children)].filter(([, { status }]) => status !== 'failed');
  return new Set(good.map(([moveId]) => moveId));
}

/** The run's id, or null and the reason among the failures. @throws what another try may mend */
async function ask(ctx: WorkspaceCtx, batch: CampaignBatch, moveId: string, failures: Failures) {
  try {
    const move = await getMove(ctx, moveId);
    const skill = await skillToWrite(move);
    const { id } = await submitExecution(
      ctx,
      {
        skillId: skill.id,
        inputs: inputsFor(skill, move),
        campaignId: batch.campaignId,
        moveId,
        idempotencyKey: `batch:${batch.id}:${moveId}:${batch.round}`,
      },
      { batchId: batch.id },
    );
    return id;
  } catch (error) {
    if (!(error instanceof AppError) || error.code === 'unavailable') throw error;
    failures[moveId] = error.message;
    return null;
  }
}

async function finish(id: string, failures: Failures) {
  await withSystem((tx) =>
    tx.campaignBatch.updateMany({
      where: { id, status: 'starting' },
      data: { status: 'running', failures },
    }),
  );
}

/** Ends the asking for a batch that no worker could finish; the runs that came to be go on. */
export async function giveUpBatch(batchId: string) {
  const batch = await readStarting(batchId);
  if (!batch) return;
  const written = await writtenBefore(batch);
  const left = (batch.moveIds as string[]).filter((id) => !written.has(id));
  await finish(batchId, Object.fromEntries(left.map((id) => [id, gaveUp])));
}

/** Batches that wait without a job, touched so that they are not swept twice. */
export async function sweepBatches(olderThanMs: number): Promise<string[]> {
  const found = await withSystem(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      UPDATE campaign_batches SET updated_at = now()
      WHERE status = 'starting' AND updated_at < now() - ${olderThanMs} * interval '1 millisecond'
      RETURNING id`,
  );
  return found.map(({ id }) => id);
}
