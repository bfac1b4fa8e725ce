import type { Frame } from '@/lib/executions/schemas';
import { applyMessage, beginRun, type RunState } from '../run-state';

/**
 * A run as it stood at a time, by the same reducer that shows it live. Going forward costs what lies
 * between; going back begins anew.
 */
export function playback(id: string, frames: readonly Frame[]): (ms: number) => RunState {
  let next = 0;
  let reached = 0;
  let state = beginRun(id);
  return (ms) => {
    if (ms < reached) {
      next = 0;
      state = beginRun(id);
    }
    reached = ms;
    for (let frame = frames[next]; frame && frame.ms <= ms; frame = frames[next]) {
      state = applyMessage(state, frame.message);
      next += 1;
    }
    return state;
  };
}
