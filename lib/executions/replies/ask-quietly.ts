import { ModelFailure, modelName, priceOf, streamModel } from '@/lib/platform/llm';
import { costOf, parseJson } from '../run/draft-turn';
import type { Run, StepCost } from '../run/run';

type Request = {
  step: string;
  system: string;
  user: string;
  maxOutputTokens: number;
};
type Said = StepCost & { text: string | null };

const patienceMs = 20_000;

/** Asks the cheapest model for something that nobody watches being written. Null without one, or when it fails. */
export async function askQuietly(run: Run, request: Request): Promise<string | null> {
  const model = modelName('draft');
  if (!model) return null;
  const { step, ...call } = request;
  const { text } = await run.step<Said>(step, async () => {
    const said = await listen(run, { ...call, model });
    const { tokens, microUsd, estimated } = said;
    run.unbooked = { tokens, microUsd, estimated: estimated || run.signal.aborted };
    return { result: said, cost: run.unbooked, events: [] };
  });
  return text?.trim() || null;
}

async function listen(run: Run, call: Omit<Request, 'step'> & { model: string }): Promise<Said> {
  const { signal, settings } = run;
  const { stallMs } = settings;
  try {
    // a model without a price is not asked at all
    priceOf({ input: 0, output: 0 }, call.model);
    const pieces = streamModel({ ...call, prose: true, signal, stallMs, timeoutMs: patienceMs });
    let text = '';
    for (;;) {
      const next = await pieces.next();
      if (next.done) {
        const kept = parseJson(JSON.stringify(text)) as string;
        return { ...costOf(next.value, call.model), text: kept };
      }
      text += next.value;
    }
  } catch (error) {
    if (!(error instanceof ModelFailure)) throw error;
    return { ...costOf(error.usage, call.model), text: null };
  }
}
