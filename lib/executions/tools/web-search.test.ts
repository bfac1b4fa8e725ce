import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { SkillContext } from '@/lib/skills';

let status = 200;
let body: unknown = {};
let asked = 0;
const server = createServer((_, response) => {
  asked += 1;
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
});
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  status = 200;
  asked = 0;
});

/** The tools as they are offered with this key, which a process reads once. */
async function withKey(key: string) {
  vi.resetModules();
  vi.stubEnv('SEARCH_API_URL', `http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  vi.stubEnv('SEARCH_API_KEY', key);
  const { offeredTools } = await import('./offered-tools');
  const { useTool } = await import('./use-tool');
  const tools = offeredTools(['web_search', 'fetch_page']);
  const asker = {
    userId: randomUUID(),
    open: () => Promise.reject(new Error('not needed')),
    context: {} as SkillContext,
    signal: new AbortController().signal,
    loopback: false,
  };
  const search = (query = 'sari') =>
    useTool(tools, { name: 'web_search', input: { query } }, asker);
  return { names: tools.map(({ name }) => name), search };
}

test('no search is offered without a key for it', async () => {
  expect((await withKey('')).names).toEqual(['fetch_page']);
  expect((await withKey(randomUUID())).names).toEqual(['fetch_page', 'web_search']);
});

test('results that are not whole are left out; nothing found is said', async () => {
  const { search } = await withKey(randomUUID());
  const whole = { title: 'Looms', url: 'https://example.in/looms', description: 'Nine days.' };
  body = { web: { results: [{ title: 'no address' }, whole, { ...whole, url: 'nowhere' }] } };
  const { ok, text, source } = await search();
  expect({ ok, source }).toEqual({ ok: true, source: 'a search for “sari”' });
  expect(text).toContain('Looms\nhttps://example.in/looms\nNine days.');
  expect(text).not.toMatch(/no address|nowhere/);
  body = { type: 'something else' };
  expect((await search()).text).toContain('Nothing was found.');
  expect((await search('x')).text).toMatch(/not asked well/);
});

test('a search that keeps failing is left alone; one that refuses is not', async () => {
  const { search } = await withKey(randomUUID());
  status = 403;
  for (let call = 0; call < 6; call += 1) expect((await search()).ok).toBe(false);
  expect(asked).toBe(6);
  status = 503;
  for (let call = 0; call < 6; call += 1) {
    expect((await search()).text).toMatch(/cannot be searched just now/);
  }
  expect(asked).toBe(11);
});
