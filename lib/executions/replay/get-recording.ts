import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { readStream } from '@/lib/platform/event-stream';
import { log } from '@/lib/platform/log';
import { type Recording, type RunTrace, terminalEvents } from '../schemas';
import { getTrace } from './get-trace';
import { heardFrames, pacedFrames } from './recording';

const most = 6_000;

/**
 * What a run sent while it worked, with its times: as Redis heard it for a day, and afterwards paced over
 * the time that each draft took. @throws AppError not_found
 */
export async function getRecording(ctx: WorkspaceCtx, id: string): Promise<Recording> {
  const trace = await getTrace(ctx, id);
  const heard = await heardBy(id, trace);
  return heard
    ? { source: 'heard', frames: heard }
    : { source: 'paced', frames: pacedFrames(trace) };
}

/** Null when Redis no longer holds all of it, from the first event to the last. */
async function heardBy(id: string, trace: RunTrace) {
  try {
    const entries = await readStream(id, null, most);
    const whole =
      entries[0]?.message.type === 'execution_started' &&
      entries.some(({ message }) => terminalEvents.has(message.type)) &&
      entries.some(({ message }) => message.type === 'token');
    return whole ? heardFrames(entries, trace.view.events) : null;
  } catch (error) {
    log().warn({ err: error, executionId: id }, 'a run is replayed without its stream');
    return null;
  }
}
