import { listen } from '@/lib/platform/channels';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { holdsEntry, lastEntry, readStream } from '@/lib/platform/event-stream';
import { log } from '@/lib/platform/log';
import { redisKeys } from '@/lib/platform/redis-keys';
import { getExecution } from './get-execution';
import { type StreamMessage, terminalEvents } from './schemas';

export type TailSink = {
  /** False once nobody listens. */
  send: (message: { id: string; data: StreamMessage }) => boolean;
  drained: () => Promise<boolean>;
  /** The run has ended and all of it was sent. */
  close: () => void;
};

const batch = 200;
const lookMs = 5_000;
const entryId = /^\d{1,20}-\d{1,20}$/;

/** Whether somebody who had `lastEventId` has had everything of an ended run. */
export async function hasSeenAll(
  ctx: WorkspaceCtx,
  id: string,
  lastEventId: string | null,
): Promise<boolean> {
  if (!lastEventId || lastEventId !== (await lastEntry(id))) return false;
  const { status } = await getExecution(ctx, id);
  return status === 'completed' || status === 'failed';
}

/** Where to go on, or null when entries are missing and all must be rebuilt. */
async function whereToBegin(id: string, lastEventId: string | null) {
  if (lastEventId) {
    const known = entryId.test(lastEventId) && (await holdsEntry(id, lastEventId));
    return known ? { after: lastEventId } : null;
  }
  const [first] = await readStream(id, null, 1);
  return first?.message.type === 'execution_started' ? { after: null } : null;
}

/**
 * Sends a run's stream after `lastEventId`, or from its beginning, and then what comes. What Redis no
 * longer holds is rebuilt from Postgres. Returns how to stop.
 */
export async function tailExecution(
  ctx: WorkspaceCtx,
  id: string,
  lastEventId: string | null,
  sink: TailSink,
): Promise<() => Promise<void>> {
  let stopped = false;
  let cursor: string | null = null;
  let ready = false;
  let dirty = true;
  let pumping = false;

  const pump = async () => {
    dirty = true;
    if (pumping || !ready) return;
    pumping = true;
    try {
      while (dirty && !stopped) {
        dirty = false;
        await sendNew();
      }
    } catch (error) {
      log().warn({ err: error, executionId: id }, 'a stream could not be read just now');
    } finally {
      pumping = false;
    }
  };
  const sendNew = async () => {
    for (;;) {
      const entries = await readStream(id, cursor, batch);
      for (const entry of entries) {
        if (stopped) return;
        cursor = entry.id;
        if (!sink.send({ id: entry.id, data: entry.message as StreamMessage })) return;
        if (terminalEvents.has(entry.message.type)) return sink.close();
      }
      if (entries.length < batch || !(await sink.drained())) return;
    }
  };

  // listening begins before reading, so that nothing falls between
  const ignore = await listen(redisKeys.execution(id), () => void pump());
  const timer = setInterval(() => void pump(), lookMs);
  const stop = async () => {
    stopped = true;
    clearInterval(timer);
    await ignore();
  };
  try {
    const begin = await whereToBegin(id, lastEventId);
    if (begin) cursor = begin.after;
    else {
      cursor = await lastEntry(id);
      const view = await getExecution(ctx, id);
      sink.send({ id: cursor, data: { type: 'reset', ...view } });
      if (view.status === 'completed' || view.status === 'failed') sink.close();
    }
    ready = true;
    await pump();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
