import { type ModelCall, ModelFailure, streamModel } from '@/lib/platform/llm';
import { costOf, parseJson, type Turn } from '../run/draft-turn';
import type { Run, RunEvent } from '../run/run';

export type ReplyTurnRequest = {
  step: string;
  /** What events tell of it: no words. */
  about: { draft: number; engine: 'model'; model: string; turn: number };
  call: Omit<ModelCall, 'signal' | 'stallMs' | 'prose'>;
};

/** Asks a model once, its words shown as they come. A failure is an answer too, and is kept. */
export async function takeReplyTurn(run: Run, request: ReplyTurnRequest): Promise<Turn> {
  const { about, step } = request;
  return run.step<Turn>(step, async () => {
    await run.commit([{ type: 'llm_request', data: about }]);
    await run.stream.beginDraft(about.draft);
    const turn = parseJson(JSON.stringify(await ask(run, request))) as Turn;
    const { tokens, microUsd, estimated, failed } = turn;
    run.unbooked = { tokens, microUsd, estimated: estimated || run.signal.aborted };
    const data = {
      ...about,
      tokens,
      costMicroUsd: microUsd,
      estimated,
      lookUps: turn.toolCalls.length,
    };
    const events: RunEvent[] = failed === null ? [{ type: 'llm_response', data }] : [];
    return { result: turn, cost: run.unbooked, events };
  });
}

async function ask(run: Run, { call, about }: ReplyTurnRequest): Promise<Turn> {
  const { signal, settings } = run;
  const onRetry = (reason: string) =>
    run.commit([{ type: 'retry_triggered', data: { ...about, reason } }]);
  const { stallMs } = settings;
  const pieces = streamModel({ ...call, prose: true, signal, stallMs, onRetry });
  let text = '';
  try {
    for (;;) {
      const next = await pieces.next();
      if (next.done) {
        const { toolCalls, said, cutOff, ...usage } = next.value;
        await run.stream.flush();
        return { ...costOf(usage, call.model), text, toolCalls, said, cutOff, failed: null };
      }
      text += next.value;
      run.stream.write(next.value);
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    const cost = costOf(error.usage, call.model);
    return { ...cost, text, toolCalls: [], said: [], cutOff: false, failed: error.reason };
  }
}
