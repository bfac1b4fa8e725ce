import type { Run, RunEvent } from '../run/run';
import { showWords } from '../run/show-words';

const about = { draft: 0, engine: 'playbook', model: null };

/**
 * Shows a text composed without a model, at a pace that a person can follow. Returns the event that tells
 * of its end.
 */
export async function showText(run: Run, text: string): Promise<RunEvent> {
  await run.commit([{ type: 'llm_request', data: about }]);
  await run.stream.beginDraft(0);
  await showWords(run, text);
  return { type: 'llm_response', data: { ...about, tokens: 0, costMicroUsd: 0 } };
}
