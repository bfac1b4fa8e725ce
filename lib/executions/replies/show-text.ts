import { streamText } from '@/lib/skills';
import type { Run, RunEvent } from '../run/run';

const about = { draft: 0, engine: 'playbook', model: null };

/**
 * Shows a text composed without a model, at a pace that a person can follow. Returns the event that tells
 * of its end.
 */
export async function showText(run: Run, text: string): Promise<RunEvent> {
  await run.commit([{ type: 'llm_request', data: about }]);
  await run.stream.beginDraft(0);
  const { wordPauseMs, longestShowMs } = run.settings;
  const words = Math.max(1, text.split(/\s+/).length);
  const pauseMs = Math.min(wordPauseMs, longestShowMs / words);
  for await (const piece of streamText(text, { signal: run.signal, pauseMs })) {
    run.stream.write(piece);
  }
  await run.stream.flush();
  run.check();
  return { type: 'llm_response', data: { ...about, tokens: 0, costMicroUsd: 0 } };
}
