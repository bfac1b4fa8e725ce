import { embed } from 'ai';
import { enterCircuit } from '../breaker';
import { log } from '../log';
import { isOutage } from './failure';
import { embeddingModel } from './provider';
import { modelService } from './tiers';

const patienceMs = 5_000;

/** What a text means, as a real model has it. Null without one, or when it does not answer soon. */
export async function embedText(text: string, signal?: AbortSignal): Promise<number[] | null> {
  const model = embeddingModel();
  if (!model) return null;
  const late = AbortSignal.timeout(patienceMs);
  const abortSignal = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const permit = await enterCircuit(modelService());
    try {
      const { embedding } = await embed({ model, value: text, maxRetries: 0, abortSignal });
      await permit.succeed();
      return embedding;
    } catch (error) {
      if (signal?.aborted) await permit.leave();
      else await (isOutage(error) ? permit.fail() : permit.succeed());
      throw error;
    }
  } catch (error) {
    log().warn({ err: error }, 'a text could not be compared by its meaning');
    return null;
  }
}
