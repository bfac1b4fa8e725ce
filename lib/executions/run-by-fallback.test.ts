import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { priceOf } from '@/lib/platform/llm';
import { stopping } from '@/lib/platform/queue';
import { runToEnd } from '@/lib/testing/executions';
import {
  type Answer,
  closeCircuit,
  ModelServer,
  promptTokens,
  tokensOf,
} from '@/lib/testing/model-server';
import { createTenant } from '@/lib/testing/tenant';
import { estimateExecution } from './estimate-execution';
import { runExecution } from './run/run-execution';
import { runSettings } from './run/settings';
import type { ExecutionEventType, ExecutionView } from './schemas';
import { submitExecution } from './submit-execution';

const server = new ModelServer();
const prices = { 'model-a': { input: 2, output: 8 }, 'model-b': { input: 1, output: 4 } };

beforeAll(async () => {
  vi.stubEnv('AI_BASE_URL', await server.start());
  vi.stubEnv('AI_MODEL_STANDARD', 'model-a, model-b');
  vi.stubEnv('AI_MODEL_DEEP', 'model-of-unknown-price');
  vi.stubEnv('AI_PRICES', JSON.stringify(prices));
});
afterAll(() => server.stop());
beforeEach(closeCircuit);

const post = {
  hook: 'Nine days. That is how long one loom stays busy when you order one indigo sari.',
  body: 'On day one she winds the threads. By day four the border begins, a line of parrots that her grandmother drew. Nothing is printed, so nothing repeats exactly. If you choose gifts for a team, choose something that somebody’s hands were needed for. Each box carries the name of the weaver, and a note on how the cloth was made, so that whoever opens it knows whose work it is.',
  callToAction: 'Which day would you like to see first? Write to us and ask.',
  hashtags: ['#Handloom', '#Jaipur', '#Gifting'],
};
const good: Answer = { kind: 'text', text: JSON.stringify(post) };
const tooShort: Answer = { kind: 'text', text: JSON.stringify({ ...post, body: 'Short.' }) };

const topic = 'An indigo sari takes nine days on the loom';
const submit = async (ctx: WorkspaceCtx) =>
  (
    await submitExecution(ctx, {
      skillId: 'content.linkedin',
      inputs: { topic },
      idempotencyKey: randomUUID(),
    })
  ).id;
const dataOf = (view: ExecutionView, type: ExecutionEventType) =>
  view.events.filter((event) => event.type === type).map(({ data }) => data);
/** What the first draft's models were asked, without the judge that comes after. */
const askedFor = () => server.requests.filter(({ body }) => body.includes('JSON Schema'));

test('when a model fails, the next one writes, and the output, the events and the bill say so', async () => {
  const ctx = await createTenant();
  server.answerWith(good);
  server.answerFor('model-a', { kind: 'cut', text: '{"hook":"Nine da' });
  const view = await runToEnd(ctx, await submit(ctx));
  expect(view).toMatchObject({ engine: 'model', model: 'model-b', output: post });
  expect(view.notes[0]).toBe(
    'Written by model-b, because others failed: model-a: the model could not be reached.',
  );
  expect(dataOf(view, 'retry_triggered')).toContainEqual(
    expect.objectContaining({
      ...{ from: 'model-a', model: 'model-b' },
      reason: 'the model could not be reached',
    }),
  );
  const [first, second] = dataOf(view, 'llm_request');
  expect(first).toMatchObject({ draft: 0, engine: 'model', model: 'model-a' });
  expect(first?.system).toContain('# LinkedIn post');
  expect(first?.user).toContain(topic);
  expect(second).toMatchObject({ model: 'model-b' });
  // both are paid, each at its own price
  const written = { input: promptTokens, output: tokensOf(JSON.stringify(post)) };
  expect(view.costMicroUsd).toBeGreaterThan(priceOf(written, 'model-b'));
});

test('when all fail, the template writes and names what each of them did', async () => {
  const ctx = await createTenant();
  server.answerWith({ kind: 'error', status: 401 });
  server.answerFor('model-b', { kind: 'text', text: 'Here is your post: Nine days.' });
  const view = await runToEnd(ctx, await submit(ctx));
  expect(view).toMatchObject({ status: 'completed', engine: 'playbook', model: null });
  expect(view.notes[0]).toBe(
    "No AI in this text: model-a: the model's service answered with an error (401); model-b: the model's answer was not readable, so it was composed from the template.",
  );
  expect(dataOf(view, 'llm_request').at(-1)).toEqual({
    ...{ draft: 0, engine: 'playbook', model: null },
    ...{ template: 'playbook.en.liquid', language: 'en' },
  });
});

test('an answer that does not fit is mended once, with what is wrong in it', async () => {
  const ctx = await createTenant();
  // what Postgres cannot keep is left out
  const odd = JSON.stringify({ ...post, hook: `\0${post.hook}\ud83d` });
  server.answerWith(tooShort, { kind: 'text', text: odd });
  const view = await runToEnd(ctx, await submit(ctx));
  expect(view).toMatchObject({ engine: 'model', model: 'model-a', output: post });
  const [, mending] = askedFor();
  expect(mending?.body).toContain('body needs at least 60 characters');
  expect(mending?.body).toContain('Short.');
  expect(dataOf(view, 'retry_triggered')[0]?.reason).toMatch(/did not fit \(body/);
});

test('one that does not fit twice is given up, and the next model is asked', async () => {
  const ctx = await createTenant();
  server.answerWith(good);
  server.answerFor('model-a', tooShort);
  const view = await runToEnd(ctx, await submit(ctx));
  expect(view).toMatchObject({ model: 'model-b', output: post });
  expect(
    askedFor()
      .map(({ model }) => model)
      .slice(0, 3),
  ).toEqual(['model-a', 'model-a', 'model-b']);
});

test('a service that keeps failing is not asked again, and the output says so at once', async () => {
  const ctx = await createTenant();
  server.answerWith({ kind: 'error', status: 500 });
  await runToEnd(ctx, await submit(ctx));
  const asked = server.requests.length;
  // three tries of the first model and two of the second: the fifth failure opened the circuit
  expect(asked).toBe(5);
  const view = await runToEnd(ctx, await submit(ctx));
  expect(server.requests).toHaveLength(asked);
  expect(view.engine).toBe('playbook');
  expect(view.notes[0]).toMatch(/in trouble and is left alone for/);
});

test('who takes a run over asks neither a model that was given up nor for an answer that is there', async () => {
  const ctx = await createTenant();
  const id = await submit(ctx);
  server.answerWith({ kind: 'stall', text: '' });
  server.answerFor('model-a', tooShort);
  const worker = new AbortController();
  const first = runExecution(
    id,
    { workerId: 'first', redelivered: false, signal: worker.signal },
    runSettings,
  );
  await vi.waitFor(
    () =>
      expect(server.requests.map(({ model }) => model)).toEqual(['model-a', 'model-a', 'model-b']),
    { timeout: 20_000 },
  );
  worker.abort(stopping);
  expect(await first).toBe('back');
  server.answerWith(good);
  const view = await runToEnd(ctx, id);
  expect(view).toMatchObject({ status: 'completed', model: 'model-b', output: post, attempt: 2 });
  expect(askedFor().map(({ model }) => model)).toEqual(['model-b']);
  expect(view.notes[0]).toMatch(/model-a: the model's answer did not fit/);
  // what the first worker paid for is on the bill, once
  const records = await withSystem((tx) => tx.usageRecord.findMany({ where: { executionId: id } }));
  expect(records).toHaveLength(1);
  const mended = { input: promptTokens, output: tokensOf(tooShort.text) };
  expect(view.costMicroUsd).toBeGreaterThanOrEqual(2 * priceOf(mended, 'model-a'));
});

test('a model without a price is not run: the person is told what to set', async () => {
  const ctx = await createTenant();
  const ask = estimateExecution(ctx, { skillId: 'research.market', inputs: {} });
  await expect(ask).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringMatching(/“model-of-unknown-price” is not known.*AI_PRICES/),
  });
});
