import { listen } from '@/lib/platform/channels';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import { redisKeys } from '@/lib/platform/redis-keys';
import type { Run } from './run';

/** What Stop says on an execution's channel. */
export const cancelMessage = 'cancel';

/**
 * Keeps the row's heartbeat and hears Stop: by its channel at once, and by the row where a message was
 * lost. A row that is another attempt's fences the run. Returns how to end it.
 */
export async function watchRun(run: Run): Promise<() => Promise<void>> {
  const { id, attempt } = run.row;
  const beat = async () => {
    try {
      const [row] = await withSystem((tx) =>
        tx.execution.updateManyAndReturn({
          where: { id, attempt, status: 'running' },
          data: { heartbeatAt: now() },
          select: { cancelRequestedAt: true },
        }),
      );
      if (!row) run.fence();
      else if (row.cancelRequestedAt) run.cancel();
    } catch (error) {
      log().warn({ err: error, executionId: id }, 'a heartbeat could not be written');
    }
  };
  const timer = setInterval(beat, run.settings.heartbeatMs);
  const ignore = await listen(redisKeys.execution(id), (message) => {
    if (message === cancelMessage) run.cancel();
    else if (message === '') void beat();
  });
  if (run.row.cancelRequestedAt) run.cancel();
  else await beat();
  return async () => {
    clearInterval(timer);
    await ignore();
  };
}
