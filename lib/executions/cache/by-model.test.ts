import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { runToEnd } from '@/lib/testing/executions';
import { closeCircuit, ModelServer } from '@/lib/testing/model-server';
import { createTenant } from '@/lib/testing/tenant';
import { getBudget } from '@/lib/usage';
import { submitExecution } from '../submit-execution';

const server = new ModelServer();
beforeAll(async () => {
  vi.stubEnv('AI_BASE_URL', await server.start());
  vi.stubEnv('AI_MODEL_DRAFT', 'first-choice');
  vi.stubEnv('AI_INPUT_USD_PER_MTOK', '2');
  vi.stubEnv('AI_OUTPUT_USD_PER_MTOK', '8');
});
afterAll(() => server.stop());
beforeEach(closeCircuit);

const message = {
  message:
    'Namaste from the loom. The gift box is open for orders: two handwoven napkins, a runner and a letter from the weaver, wrapped in cloth. We pack each box by hand and write your note on the card.',
  callToAction: 'Reply with the number of boxes and the city.',
  quickReplies: ['Send the price', 'Not this year'],
  footer: 'Reply STOP to end these messages.',
};
const written = { kind: 'text', text: JSON.stringify(message) } as const;

async function run(ctx: WorkspaceCtx) {
  const { id } = await submitExecution(ctx, {
    skillId: 'content.whatsapp',
    inputs: { topic: 'The gift box is open for orders' },
    idempotencyKey: randomUUID(),
  });
  return runToEnd(ctx, id);
}

test('a model is asked and paid once; what is served again holds nothing of the budget', async () => {
  server.answerWith(written);
  const ctx = await createTenant();
  const first = await run(ctx);
  expect(first).toMatchObject({ engine: 'model', model: 'first-choice' });
  expect(first.costMicroUsd).toBeGreaterThan(0);
  const asked = server.requests.length;
  const second = await run(ctx);
  expect(second).toMatchObject({ cachedFrom: first.id, engine: 'model', costMicroUsd: 0 });
  expect(server.requests).toHaveLength(asked);
  expect(await getBudget(ctx)).toMatchObject({
    spentMicroUsd: first.costMicroUsd,
    heldMicroUsd: 0,
  });
});

test('what a stand-in wrote is not served once the first choice is back', async () => {
  server.answerWith({ kind: 'error', status: 400 });
  const ctx = await createTenant();
  expect((await run(ctx)).engine).toBe('playbook');
  server.answerWith(written);
  const second = await run(ctx);
  expect(second).toMatchObject({ cachedFrom: null, engine: 'model' });
});
