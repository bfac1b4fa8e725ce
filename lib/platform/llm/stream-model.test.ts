import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { type Answer, ModelServer, promptTokens, tokensOf } from '@/lib/testing/model-server';
import type { ModelCall, Reply } from '.';

const server = new ModelServer();
let base = '';
beforeAll(async () => {
  base = await server.start();
});
afterAll(() => server.stop());

const patience = { timeoutMs: 10_000, stallMs: 5_000, maxOutputTokens: 500 };
const text = JSON.stringify({ hook: 'Nine days for one sari.', body: 'नौ दिन, एक साड़ी।' });
const good: Answer = { kind: 'text', text };
const none = { input: 0, output: 0, estimated: false };

/** The module as it is with these settings, which a process reads once. */
async function load(wire: string, settings: Record<string, string> = {}) {
  vi.resetModules();
  vi.stubEnv('AI_PROVIDER', wire);
  vi.stubEnv('AI_BASE_URL', base);
  // a key of its own, and with it a circuit of its own
  vi.stubEnv('AI_API_KEY', `key-${randomUUID()}`);
  vi.stubEnv('AI_MODEL_STANDARD', 'first-model, second-model');
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  const llm = await import('.');
  const ask = async (call: Partial<ModelCall> = {}) => {
    const signal = call.signal ?? new AbortController().signal;
    const asked = { model: 'first-model', system: 'You write.', user: 'A post.', ...patience };
    const stream = llm.streamModel({ ...asked, ...call, signal });
    const pieces: string[] = [];
    for (;;) {
      const next = await stream.next();
      if (next.done) return { pieces, text: pieces.join(''), reply: next.value };
      pieces.push(next.value);
    }
  };
  const failure = async (call: Partial<ModelCall> = {}) => {
    const error: unknown = await ask(call).catch((thrown: unknown) => thrown);
    if (error instanceof llm.ModelFailure) return error;
    throw error;
  };
  return { ...llm, ask, failure };
}

const tools = [
  {
    name: 'fetch_page',
    description: 'Reads a page.',
    input: z.strictObject({ url: z.string() }),
  },
];
const wires = ['openai-compatible', 'anthropic', 'google'] as const;

describe.each(wires)('a provider that speaks as %s', (wire) => {
  let llm: Awaited<ReturnType<typeof load>>;
  beforeEach(async () => {
    llm = await load(wire);
  });

  test('streams text, and says what it cost', async () => {
    server.answerWith(good);
    const { pieces, text: whole, reply } = await llm.ask();
    expect(whole).toBe(text);
    expect(pieces.length).toBeGreaterThan(2);
    expect(reply).toMatchObject({ input: promptTokens, output: tokensOf(text), estimated: false });
    const [asked] = server.requests;
    expect(asked).toMatchObject({ wire, model: 'first-model' });
    expect(JSON.stringify(asked?.headers)).toContain('key-');
    expect(asked?.body).toContain('You write.');
    expect(asked?.body).toContain('500');
  });

  test('asks for look-ups, and hears what they found', async () => {
    const input = { url: 'https://example.in/prices' };
    server.answerWith({ kind: 'tools', calls: [{ name: 'fetch_page', input }] }, good);
    const first = (await llm.ask({ tools })).reply;
    expect(first.toolCalls).toMatchObject([{ name: 'fetch_page', input }]);
    expect(first.output).toBe(tokensOf(JSON.stringify(input)));
    // as it is kept between attempts
    const said = JSON.parse(JSON.stringify(first.said)) as Reply['said'];
    const results = first.toolCalls.map(({ id, name }) => ({
      type: 'tool-result' as const,
      toolCallId: id,
      toolName: name,
      output: { type: 'text' as const, value: 'One sari: ₹9,400' },
    }));
    const since = [...said, { role: 'tool' as const, content: results }];
    expect((await llm.ask({ tools, since })).text).toBe(text);
    expect(server.requests[0]?.body).toContain('Reads a page.');
    expect(server.requests[1]?.body).toContain('₹9,400');
    expect(server.requests[1]?.body).toContain('https://example.in/prices');
  });

  test('says that it was cut off', async () => {
    server.answerWith({ kind: 'text', text: text.slice(0, 30), cutOff: true });
    expect((await llm.ask()).reply.cutOff).toBe(true);
  });

  test('refuses the key: asked once, nothing is paid, the circuit stays closed', async () => {
    server.answerWith({ kind: 'error', status: 401 });
    for (let call = 0; call < 6; call += 1) {
      const { reason, usage } = await llm.failure();
      expect(reason).toMatch(/error \(401\)/);
      expect(usage).toEqual(none);
    }
    expect(server.requests).toHaveLength(6);
  });

  test('asks to be left alone, and is', async () => {
    server.answerWith({ kind: 'error', status: 429, retryAfter: '120' });
    expect((await llm.failure()).reason).toMatch(/asked us to wait 2 minutes/);
    expect((await llm.failure()).reason).toMatch(/left alone for (2 minutes|119 seconds)/);
    expect(server.requests).toHaveLength(1);
  });

  test('goes silent: what it wrote is paid, by characters', async () => {
    server.answerWith({ kind: 'stall', text: text.slice(0, 24) });
    const { reason, usage } = await llm.failure({ stallMs: 60 });
    expect(reason).toMatch(/went silent/);
    const heard = wire === 'anthropic' ? promptTokens : tokensOf('You write.A post.');
    expect(usage).toEqual({ input: heard, output: 6, estimated: true });
    await vi.waitFor(() => expect(server.aborted).toBe(1));
  });

  test('breaks off in the middle: not asked again, and paid as far as it came', async () => {
    server.answerWith({ kind: 'cut', text: text.slice(0, 24) });
    const { usage } = await llm.failure();
    expect(usage).toMatchObject({ output: 6, estimated: true });
    expect(server.requests).toHaveLength(1);
  });

  test('is stopped: what it wrote by then is paid', async () => {
    server.answerWith({ kind: 'text', text: text.repeat(40), pauseMs: 5 });
    const stop = new AbortController();
    const stream = llm.streamModel({
      ...{ model: 'first-model', system: 'You write.', user: 'A post.', ...patience },
      signal: stop.signal,
    });
    await stream.next();
    stop.abort();
    let last = await stream.next();
    while (!last.done) last = await stream.next();
    expect(last.value).toMatchObject({ estimated: true });
    expect(last.value.output).toBeGreaterThan(0);
  });
});

describe('trouble', () => {
  test('a failing service is tried three times, then left alone by everybody', async () => {
    const { ask, failure } = await load('openai-compatible');
    server.answerWith({ kind: 'error', status: 503 });
    const retries: string[] = [];
    const onRetry = async (reason: string) => void retries.push(reason);
    expect((await failure({ onRetry } as Partial<ModelCall>)).reason).toMatch(/error \(503\)/);
    expect(server.requests).toHaveLength(3);
    expect(retries).toHaveLength(2);
    // the fifth failure opens the circuit in the middle of the second call's tries
    expect((await failure()).reason).toMatch(/left alone for/);
    expect(server.requests).toHaveLength(5);
    const { metrics } = await import('../metrics');
    const counted = await metrics().registry.getSingleMetricAsString('muhurat_model_calls_total');
    expect(counted).toMatch(/model="first-model",outcome="503"} [5-9]/);
    server.answerWith(good);
    await expect(ask()).rejects.toThrow(/left alone/);
    expect(server.requests).toHaveLength(0);
  });

  test('a stop between two tries ends it at once, and nothing is paid', async () => {
    const { ask } = await load('openai-compatible');
    server.answerWith({ kind: 'error', status: 503 });
    const stop = new AbortController();
    const onRetry = async () => stop.abort();
    const { reply } = await ask({ onRetry, signal: stop.signal } as Partial<ModelCall>);
    expect(reply).toMatchObject(none);
    expect(server.requests).toHaveLength(1);
  });

  test('nothing listens there: no way to it, and nothing is paid', async () => {
    const nowhere = await load('openai-compatible', { AI_BASE_URL: 'http://127.0.0.1:9/v1' });
    const { reason, usage } = await nowhere.failure();
    expect(reason).toMatch(/could not be reached/);
    expect(usage).toEqual(none);
  });

  test('all runs together make no more calls in a minute than they may', async () => {
    const { ask, failure } = await load('anthropic', { AI_REQUESTS_PER_MINUTE: '2' });
    server.answerWith(good);
    await ask();
    await ask();
    expect((await failure()).reason).toMatch(/too many calls/);
    expect(server.requests).toHaveLength(2);
  });
});

describe('settings', () => {
  test('tiers fall to the next model, or to the nearest tier', async () => {
    const { modelChain, modelName } = await load('google', { AI_MODEL_DEEP: 'deep' });
    expect(modelChain('standard')).toEqual(['first-model', 'second-model']);
    expect(modelChain('draft')).toEqual(['first-model', 'second-model']);
    expect(modelName('deep')).toBe('deep');
  });

  test('a model costs what was said for it, or for all; an unknown price is asked for, never zero', async () => {
    const unknown = await load('google', { AI_INPUT_USD_PER_MTOK: '', AI_OUTPUT_USD_PER_MTOK: '' });
    const tokens = { input: 1000, output: 100 };
    expect(() => unknown.priceOf(tokens, 'first-model')).toThrow(/“first-model”.*AI_PRICES/);
    const prices = JSON.stringify({ 'second-model': { input: 3, output: 15 } });
    const known = await load('google', {
      AI_PRICES: prices,
      AI_INPUT_USD_PER_MTOK: '0.5',
      AI_OUTPUT_USD_PER_MTOK: '1.5',
    });
    expect(known.priceOf(tokens, 'first-model')).toBe(650);
    expect(known.priceOf(tokens, 'second-model')).toBe(4500);
    expect(known.highestPriceOf(tokens, 'standard')).toBe(4500);
  });

  test.each([
    [{ AI_PRICES: '{"a":1}' }, /AI_PRICES must be JSON/],
    [{ AI_PROVIDER: 'google', AI_API_KEY: '' }, /AI_API_KEY/],
    [{ AI_PROVIDER: 'openai-compatible', AI_BASE_URL: '' }, /AI_BASE_URL/],
  ])('%o is refused at the start', async (wrong, why) => {
    const { modelName } = await load('anthropic', { AI_PRICES: '', ...wrong });
    expect(() => modelName('standard')).toThrow(why);
  });
});
