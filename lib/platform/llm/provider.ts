import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { EmbeddingModel, LanguageModel } from 'ai';
import { env } from '../env';

/** Never a key that an SDK would find by itself in the environment. */
function access() {
  const { AI_BASE_URL, AI_API_KEY: apiKey = '' } = env();
  return { apiKey, ...(AI_BASE_URL ? { baseURL: AI_BASE_URL } : {}) };
}

const google = () => createGoogleGenerativeAI(access());

function compatible() {
  const { apiKey, baseURL = '' } = access();
  const key = apiKey ? { apiKey } : {};
  return createOpenAICompatible({ name: 'muhurat', baseURL, includeUsage: true, ...key });
}

/** The configured provider's model of that name. */
export function languageModel(name: string): LanguageModel {
  switch (env().AI_PROVIDER) {
    case 'google':
      return google()(name);
    case 'anthropic':
      return createAnthropic(access())(name);
    case 'openai-compatible':
      return compatible()(name);
  }
}

/** Whether the provider can be held to JSON without its schema; several refuse that beside tools. */
export const hasJsonMode = (withTools: boolean): boolean =>
  !withTools && env().AI_PROVIDER !== 'anthropic';

/** The configured provider's model of meaning; null without one, and where the provider has none. */
export function embeddingModel(): EmbeddingModel | null {
  const { AI_PROVIDER, AI_BASE_URL, AI_EMBEDDING_MODEL: name } = env();
  if (!name || AI_PROVIDER === 'anthropic') return null;
  if (AI_PROVIDER === 'google') return google().embeddingModel(name);
  return AI_BASE_URL ? compatible().embeddingModel(name) : null;
}
