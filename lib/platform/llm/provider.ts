import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import type { LanguageModel } from 'ai';
import { env } from '../env';

/** The configured provider's model of that name. */
export function languageModel(name: string): LanguageModel {
  const { AI_PROVIDER, AI_BASE_URL = '', AI_API_KEY } = env();
  // never a key that the SDK would find by itself in the environment
  const apiKey = AI_API_KEY ?? '';
  const elsewhere = AI_BASE_URL ? { baseURL: AI_BASE_URL } : {};
  switch (AI_PROVIDER) {
    case 'google':
      return createGoogleGenerativeAI({ apiKey, ...elsewhere })(name);
    case 'anthropic':
      return createAnthropic({ apiKey, ...elsewhere })(name);
    case 'openai-compatible':
      return createOpenAICompatible({
        name: 'muhurat',
        baseURL: AI_BASE_URL,
        includeUsage: true,
        ...(apiKey ? { apiKey } : {}),
      })(name);
  }
}

/** Whether the provider can be held to JSON without its schema; several refuse that beside tools. */
export const hasJsonMode = (withTools: boolean): boolean =>
  !withTools && env().AI_PROVIDER !== 'anthropic';
