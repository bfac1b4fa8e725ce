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
/** More than a stream is let grow to. */
const whole = 20_000;
const beforeAll = '0-0';
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

/** After which entry the present draft's text begins; the stream's end when it has none. */
async function whereTheTextBegins(id: string): Promise<string> {
  const entries = await readStream(id, null, whole);
  const reset = entries.findLastIndex(({ message }) => message.type === 'text_reset');
  return (reset < 0 ? entries.at(-1) : entries[reset - 1])?.id ?? beforeAll;
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
      // a reader this slow may find that what comes next was trimmed meanwhile
      if (cursor && !(await holdsEntry(id, cursor)) && !(await rebuild())) return;
    }
  };
  /** Sends all of it anew from Postgres. False when the run has ended: nothing follows. */
  const rebuild = async () => {
    const textBegins = await whereTheTextBegins(id);
    const view = await getExecution(ctx, id);
    const over = view.status === 'completed' || view.status === 'failed';
    cursor = over ? await lastEntry(id) : textBegins;
    sink.send({ id: cursor, data: { type: 'reset', ...view } });
    if (over) sink.close();
    return !over;
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
    else await rebuild();
    ready = true;
    await pump();
    return stop;
  } catch (error) {
    await stop();
    throw error;
  }
}
