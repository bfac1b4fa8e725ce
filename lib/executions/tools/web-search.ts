import { z } from 'zod';
import { CircuitOpen, enterCircuit } from '@/lib/platform/breaker';
import { sha256 } from '@/lib/platform/crypto';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';
import { limitService } from '@/lib/platform/rate-limit';
import { defineTool } from './tool';

/** What breaker and limit count by: the address and the key, which is not told. */
const serviceOf = ({ SEARCH_API_URL, SEARCH_API_KEY }: ReturnType<typeof env>) =>
  `web-search:${sha256(`${SEARCH_API_URL} ${SEARCH_API_KEY}`).slice(0, 12)}`;
const limit = { points: 60, perSeconds: 60 };
const mostResults = 8;
const timeoutMs = 10_000;

const text = z.string().max(5000).catch('');
const result = z.object({ title: text, url: z.url(), description: text });
const answer = z.object({
  web: z.object({ results: z.array(result.nullable().catch(null)) }).catch({ results: [] }),
});

const unavailable = (cause?: unknown) =>
  new AppError('unavailable', 'The web cannot be searched just now. Go on without it.', { cause });

export const webSearch = defineTool(
  'web_search',
  'Searches the web and returns titles, addresses and excerpts. Read a page with fetch_page before you rely on it.',
  z.strictObject({ query: z.string().min(2).max(400) }),
  async ({ query }, { signal }) => {
    if ((await limitService(serviceOf(env()), limit)) > 0) throw unavailable();
    const { results } = (await search(query, signal)).web;
    const lines = results
      .filter((one) => one !== null)
      .slice(0, mostResults)
      .map(({ title, url, description }) => `${plain(title)}\n${url}\n${plain(description)}`);
    return { text: lines.join('\n\n') || 'Nothing was found.', source: `a search for “${query}”` };
  },
);

const plain = (excerpt: string) => excerpt.replace(/<\/?strong>/g, '');

async function search(query: string, signal: AbortSignal): Promise<z.infer<typeof answer>> {
  const { SEARCH_API_URL, SEARCH_API_KEY = '' } = env();
  const url = new URL(SEARCH_API_URL);
  url.searchParams.set('q', query);
  url.searchParams.set('count', String(mostResults));
  url.searchParams.set('country', 'IN');
  const permit = await enterCircuit(serviceOf(env())).catch((error: unknown) => {
    throw error instanceof CircuitOpen ? unavailable(error) : error;
  });
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'x-subscription-token': SEARCH_API_KEY },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeoutMs)]),
    });
    if (response.status >= 500) throw new Error(`The search answered with ${response.status}.`);
    await permit.succeed();
    if (!response.ok) throw unavailable(`The search answered with ${response.status}.`);
    return answer.parse(await response.json());
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof AppError) throw error;
    await permit.fail();
    throw unavailable(error);
  } finally {
    await permit.leave();
  }
}
