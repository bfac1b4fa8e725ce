import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { readStream } from '@/lib/platform/event-stream';
import { priceOf } from '@/lib/platform/llm';
import { redis } from '@/lib/platform/redis';
import { runToEnd } from '@/lib/testing/executions';
import {
  type Answer,
  closeCircuit,
  ModelServer,
  promptTokens,
  tokensOf,
} from '@/lib/testing/model-server';
import { createTenant } from '@/lib/testing/tenant';
import { getBudget } from '@/lib/usage';
import { estimateExecution } from './estimate-execution';
import type { StreamMessage } from './schemas';
import { stopExecution } from './stop-execution';
import { submitExecution } from './submit-execution';

const server = new ModelServer();

beforeAll(async () => {
  vi.stubEnv('AI_BASE_URL', await server.start());
  vi.stubEnv('AI_MODEL_STANDARD', 'test-model');
  vi.stubEnv('AI_INPUT_USD_PER_MTOK', '2');
  vi.stubEnv('AI_OUTPUT_USD_PER_MTOK', '8');
});
afterAll(() => server.stop());
beforeEach(closeCircuit);

const post = {
  hook: 'Nine days. That is how long one loom stays busy when you order one indigo sari.',
  body: 'On day one she winds the threads. By day four the border begins, a line of parrots that her grandmother drew. Nothing is printed, so nothing repeats exactly. If you choose gifts for a team, choose something that somebody’s hands were needed for. Each box carries the name of the weaver, and a note on how the cloth was made, so that whoever opens it knows whose work it is. We answer every question about dye, weight and delivery before you order.',
  callToAction: 'Which day would you like to see first? Write to us and ask.',
  hashtags: ['#Handloom', '#Jaipur', '#Gifting'],
};
const good = (change: Partial<Extract<Answer, { kind: 'text' }>> = {}): Answer => ({
  kind: 'text',
  text: JSON.stringify(post),
  ...change,
});

const run = () => ({
  skillId: 'content.linkedin',
  inputs: { topic: 'An indigo sari takes nine days on the loom' },
  idempotencyKey: randomUUID(),
});
const submit = (ctx: WorkspaceCtx) => submitExecution(ctx, run());
/** As a person would: once more when the database had no connection free. */
async function submitPatiently(ctx: WorkspaceCtx): Promise<{ id: string }> {
  const request = run();
  for (;;) {
    try {
      return await submitExecution(ctx, request);
    } catch (error) {
      if (!(error instanceof AppError && error.code === 'unavailable')) throw error;
    }
  }
}
const usageOf = (id: string) =>
  withSystem((tx) => tx.usageRecord.findMany({ where: { executionId: id } }));

test('a model’s text streams as it comes, is checked, and costs what the provider counted', async () => {
  const ctx = await createTenant();
  server.answerWith(good({ pauseMs: 10 }));
  const { id } = await submit(ctx);
  const view = await runToEnd(ctx, id);
  expect(view).toMatchObject({ status: 'completed', engine: 'model', model: 'test-model' });
  expect(view.output).toEqual(post);
  const drafts = server.requests.length;
  const usage = { input: promptTokens, output: tokensOf(JSON.stringify(post)) };
  expect(view.tokens).toBe(drafts * (usage.input + usage.output));
  expect(view.costMicroUsd).toBe(drafts * priceOf(usage, 'test-model'));
  const entries = (await readStream(id, null, 5000)).map(({ message }) => message as StreamMessage);
  // batches of 50 ms, of a text that takes some hundreds: more than one, however busy the machine
  expect(entries.filter(({ type }) => type === 'token').length).toBeGreaterThan(1);
  expect(await usageOf(id)).toMatchObject([{ estimated: false }]);
  expect(await getBudget(ctx)).toMatchObject({ spentMicroUsd: view.costMicroUsd, heldMicroUsd: 0 });
});

test('the price is told before the run and held while it waits', async () => {
  const ctx = await createTenant();
  const estimate = await estimateExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'An indigo sari takes nine days on the loom' },
  });
  expect(estimate).toMatchObject({ engine: 'model', confidence: 'low' });
  expect(estimate.microUsd).toBeGreaterThan(0);
  await submit(ctx);
  const budget = await getBudget(ctx);
  expect(budget.heldMicroUsd).toBeGreaterThanOrEqual(estimate.microUsd);
  expect(budget.heldRuns).toBe(1);
});

test.each<[string, Answer[], RegExp]>([
  ['answers with errors', [{ kind: 'error', status: 500 }], /error \(500\)/],
  ['refuses the key', [{ kind: 'error', status: 401 }], /error \(401\)/],
  ['goes silent', [{ kind: 'stall', text: '{"hook":"Nine da' }], /went silent/],
  ['breaks off', [{ kind: 'cut', text: '{"hook":"Nine days. That is' }], /could not be reached/],
  ['is not readable', [{ kind: 'text', text: 'Here is your post: Nine days.' }], /not readable/],
  ['does not fit the skill', [{ kind: 'text', text: '{"hook":"x"}' }], /did not fit/],
])('a model that %s gives way to the template, and the output says so', async (_, answers, why) => {
  const ctx = await createTenant();
  server.answerWith(...answers);
  const { id } = await submit(ctx);
  const view = await runToEnd(ctx, id, { stallMs: 300 });
  expect(view).toMatchObject({ status: 'completed', engine: 'playbook', model: null });
  expect(view.notes[0]).toMatch(/No AI in this text/);
  expect(view.notes[0]).toMatch(why);
  expect(view.text).not.toContain('Nine da');
  expect(await usageOf(id)).toHaveLength(1);
  expect((await getBudget(ctx)).heldMicroUsd).toBe(0);
});

test('an error before the first word is tried again', async () => {
  const ctx = await createTenant();
  server.answerWith({ kind: 'error', status: 503 }, good());
  const { id } = await submit(ctx);
  const view = await runToEnd(ctx, id);
  expect(view.engine).toBe('model');
  expect(server.requests.length).toBeGreaterThanOrEqual(2);
});

test('where the provider does not count, characters are counted, and it is marked', async () => {
  const ctx = await createTenant();
  server.answerWith(good({ usage: false }));
  const { id } = await submit(ctx);
  const view = await runToEnd(ctx, id);
  expect(view.tokens).toBeGreaterThan(tokensOf(JSON.stringify(post)));
  expect(await usageOf(id)).toMatchObject([{ estimated: true }]);
});

test('Stop reaches the model within a second, and what was written is paid', async () => {
  const ctx = await createTenant();
  server.answerWith(good({ pauseMs: 40, pieceLength: 6 }));
  const { id } = await submit(ctx);
  const running = runToEnd(ctx, id);
  while (!(await readStream(id, null)).some(({ message }) => message.type === 'token')) {
    await pause(10);
  }
  await stopExecution(ctx, { id });
  const view = await running;
  const { completedAt, cancelRequestedAt } = view;
  expect(Date.parse(completedAt ?? '') - Date.parse(cancelRequestedAt ?? '')).toBeLessThan(1_000);
  expect(view).toMatchObject({ status: 'failed', errorCode: 'cancelled' });
  while (server.aborted === 0) await pause(5);
  expect(await usageOf(id)).toMatchObject([{ estimated: true }]);
  expect((await getBudget(ctx)).spentMicroUsd).toBeGreaterThan(0);
});

test('fifty runs at once on a budget for ten: exactly ten are taken in', async () => {
  const ctx = await createTenant({ plan: 'growth' });
  const { id } = await submit(ctx);
  const [first] = await withSystem((tx) => tx.execution.findMany({ where: { id } }));
  const ask = Number(first?.reservedMicroUsd);
  await stopExecution(ctx, { id });
  // the day's budget of the plan has room for ten and a half
  await withSystem((tx) =>
    tx.usageRecord.create({
      data: {
        userId: ctx.userId,
        payerId: ctx.userId,
        amount: ((12_500_000 - Math.floor(ask * 10.5)) / 1_000_000).toFixed(6),
      },
      select: { id: true },
    }),
  );
  await redis().del(...(await redis().keys(`*{${ctx.userId}}*`)));

  const results = await Promise.allSettled(Array.from({ length: 50 }, () => submitPatiently(ctx)));
  const refused = results.filter((result) => result.status === 'rejected');
  expect(results.length - refused.length).toBe(10);
  for (const { reason } of refused) {
    expect(reason).toMatchObject({ code: 'limit_reached', data: { what: 'ai_budget_day' } });
  }
  expect((await getBudget(ctx)).heldMicroUsd).toBe(ask * 10);
}, 120_000);
