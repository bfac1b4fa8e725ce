import { sha256 } from '../crypto';
import { env } from '../env';

export type Tier = 'draft' | 'standard' | 'deep';

/** The configured models of a tier, or of the nearest one, the first choice first; empty without any. */
export function modelChain(tier: Tier): string[] {
  const { AI_MODEL_DRAFT: draft, AI_MODEL_STANDARD: standard, AI_MODEL_DEEP: deep } = env();
  const own = { draft, standard, deep }[tier];
  const found = [own, standard, draft, deep].find((models) => models.length > 0) ?? [];
  return [...new Set(found)];
}

/** The first choice of a tier; null when there is no model. */
export const modelName = (tier: Tier): string | null => modelChain(tier)[0] ?? null;

/** What breaker and limits count by: the provider, its address and the key, which is not told. */
export function modelService(): string {
  const { AI_PROVIDER, AI_BASE_URL = '', AI_API_KEY = '' } = env();
  return `${AI_PROVIDER}:${sha256(`${AI_BASE_URL} ${AI_API_KEY}`).slice(0, 12)}`;
}
