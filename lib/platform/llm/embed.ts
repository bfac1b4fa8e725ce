import { embed, embedMany } from 'ai';
import { enterCircuit } from '../breaker';
import { env } from '../env';
import { log } from '../log';
import { isOutage } from './failure';
import { embeddingModel } from './provider';
import { modelService } from './tiers';

const patienceMs = 5_000;

/** One call through the circuit, within the time that a text is worth. Null when it fails. */
async function ask<T>(
  work: (abortSignal: AbortSignal) => Promise<T>,
  signal?: AbortSignal,
): Promise<T | null> {
  const late = AbortSignal.timeout(patienceMs);
  try {
    const permit = await enterCircuit(modelService());
    try {
      const answer = await work(signal ? AbortSignal.any([signal, late]) : late);
      await permit.succeed();
      return answer;
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

/** What a text means, as a real model has it. Null without one, or when it does not answer soon. */
export async function embedText(text: string, signal?: AbortSignal): Promise<number[] | null> {
  const model = embeddingModel();
  if (!model) return null;
  const answer = await ask(
    (abortSignal) => embed({ model, value: text, maxRetries: 0, abortSignal }),
    signal,
  );
  return answer?.embedding ?? null;
}

/** Models that gave vectors of another size than was asked for, by name and size. */
const unfit = new Set<string>();
const fitness = (name: string, dimensions: number) => `${name} ${dimensions}`;

/** The configured model of meaning, unless it cannot give vectors of this size. */
export function embeddingModelName(dimensions: number): string | null {
  const name = embeddingModel() ? env().AI_EMBEDDING_MODEL?.slice(0, 100) : undefined;
  return name && !unfit.has(fitness(name, dimensions)) ? name : null;
}

/**
 * What texts mean, as vectors of the given size, in their order. Null without a model, when it does not
 * answer soon, and for good once it gives another size. Never call it inside a transaction.
 */
export async function embedTexts(
  texts: readonly string[],
  dimensions: number,
): Promise<number[][] | null> {
  const model = embeddingModel();
  const name = embeddingModelName(dimensions);
  if (!model || !name) return null;
  const answer = await ask((abortSignal) =>
    embedMany({
      model,
      values: [...texts],
      maxRetries: 0,
      abortSignal,
      providerOptions: { muhurat: { dimensions }, google: { outputDimensionality: dimensions } },
    }),
  );
  if (!answer) return null;
  const other = answer.embeddings.find(({ length }) => length !== dimensions);
  if (!other && answer.embeddings.length === texts.length) return answer.embeddings;
  unfit.add(fitness(name, dimensions));
  log().error(
    { model: name, given: other?.length, wanted: dimensions },
    'AI_EMBEDDING_MODEL gives vectors of another size than the 768 numbers that memory keeps; until another model is set, memory is searched by its words',
  );
  return null;
}
