import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { type EmbeddingModel, embed } from 'ai';
import { env } from '../env';
import { log } from '../log';

const patienceMs = 5_000;

/** The configured provider's model of meaning; null without one, and where the provider has none. */
function embeddingModel(): EmbeddingModel | null {
  const { AI_PROVIDER, AI_BASE_URL = '', AI_API_KEY, AI_EMBEDDING_MODEL: name } = env();
  if (!name) return null;
  const apiKey = AI_API_KEY ?? '';
  if (AI_PROVIDER === 'google') {
    const elsewhere = AI_BASE_URL ? { baseURL: AI_BASE_URL } : {};
    return createGoogleGenerativeAI({ apiKey, ...elsewhere }).embeddingModel(name);
  }
  if (AI_PROVIDER === 'anthropic' || !AI_BASE_URL) return null;
  const key = apiKey ? { apiKey } : {};
  return createOpenAICompatible({ name: 'muhurat', baseURL: AI_BASE_URL, ...key }).embeddingModel(
    name,
  );
}

/** What a text means, as a real model has it. Null without one, or when it does not answer soon. */
export async function embedText(text: string, signal?: AbortSignal): Promise<number[] | null> {
  const model = embeddingModel();
  if (!model) return null;
  const late = AbortSignal.timeout(patienceMs);
  try {
    const { embedding } = await embed({
      model,
      value: text,
      maxRetries: 0,
      abortSignal: signal ? AbortSignal.any([signal, late]) : late,
    });
    return embedding;
  } catch (error) {
    log().warn({ err: error }, 'a text could not be compared by its meaning');
    return null;
  }
}
