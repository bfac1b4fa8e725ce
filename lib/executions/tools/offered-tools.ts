import { env } from '@/lib/platform/env';
import { fetchPage } from './fetch-page';
import { campaignsLookUp, foundationLookUp, icpsLookUp } from './look-ups';
import { memoryLookUp } from './memory-look-up';
import type { Tool } from './tool';
import { webSearch } from './web-search';

const all = [fetchPage, webSearch, foundationLookUp, icpsLookUp, campaignsLookUp, memoryLookUp];

/** The tools that a skill names, without the search where nobody gave a key for it. */
export function offeredTools(names: readonly string[]): Tool[] {
  const searchable = env().SEARCH_API_KEY !== undefined;
  return all.filter(({ name }) => names.includes(name) && (name !== 'web_search' || searchable));
}
