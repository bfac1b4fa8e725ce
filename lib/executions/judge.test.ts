import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { saveFoundation } from '@/lib/foundation';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { runToEnd } from '@/lib/testing/executions';
import { type Answer, closeCircuit, ModelServer } from '@/lib/testing/model-server';
import { createTenant } from '@/lib/testing/tenant';
import { fixFinding, submitExecution } from '.';

const server = new ModelServer();
const writer = 'writing-model';
const judge = 'judging-model';

beforeAll(async () => {
  vi.stubEnv('AI_BASE_URL', await server.start());
  vi.stubEnv('AI_MODEL_STANDARD', writer);
  vi.stubEnv('AI_MODEL_DRAFT', judge);
  vi.stubEnv('AI_INPUT_USD_PER_MTOK', '2');
  vi.stubEnv('AI_OUTPUT_USD_PER_MTOK', '8');
});
afterAll(() => server.stop());
beforeEach(closeCircuit);

const post = {
  hook: 'Nine days. That is how long one loom stays busy when you order one indigo sari.',
  body: 'On day one she winds the threads, and on day four she begins the border of the indigo sari. Nothing is printed, so nothing repeats exactly. Every sari carries the name of its weaver, on a card that you can keep. The looms stand in Jaipur, and we sell online. We answer every question about dye, weight and delivery before you order.',
  callToAction: 'Which day would you like to see first? Write to us and ask.',
  hashtags: ['#Handloom', '#Jaipur', '#Gifting'],
};
const text = (value: object): Answer => ({ kind: 'text', text: JSON.stringify(value) });
const asked = (model: string) => server.requests.filter((request) => request.model === model);

async function createBusiness(): Promise<WorkspaceCtx> {
  const tenant = await createTenant();
  await saveFoundation(tenant, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
    },
  });
  return tenant;
}

async function write(ctx: WorkspaceCtx) {
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'An indigo sari takes nine days on the loom' },
    idempotencyKey: randomUUID(),
  });
  return runToEnd(ctx, id);
}

const answers = (hook: boolean, specific: boolean) => ({
  answers: [
    { id: 'judge_hook', yes: hook, reason: 'It begins with “Nine days”.' },
    { id: 'judge_specific', yes: specific, reason: 'It names the loom in Jaipur.' },
  ],
});

test('the judge answers the rubric’s questions in one call, weighs 0.4 and is paid', async () => {
  const ctx = await createBusiness();
  server.answerWith(text(post));
  server.answerFor(judge, text(answers(true, false)));
  const view = await write(ctx);
  expect(asked(judge)).toHaveLength(1);
  const findings = view.critique?.findings ?? [];
  const own = findings.filter(({ check }) => check.startsWith('judge_'));
  const rest = findings.filter(({ check }) => !check.startsWith('judge_'));
  const weigh = (list: typeof findings) => list.reduce((sum, { weight }) => sum + weight, 0);
  expect(weigh(own) / weigh(rest)).toBeCloseTo(0.4, 2);
  expect(own.map(({ score, message }) => [score, message])).toEqual([
    [1, expect.stringContaining('It begins with “Nine days”.')],
    [0, expect.stringMatching(/No: It names the loom/)],
  ]);
  expect(own.every(({ source }) => source === `Asked of ${judge}`)).toBe(true);
  const steps = await withSystem((tx) =>
    tx.executionStep.findMany({ where: { executionId: view.id, step: 'judge_0' } }),
  );
  expect(steps[0]?.tokens).toBeGreaterThan(0);
  const total = await withSystem((tx) =>
    tx.executionStep.aggregate({ where: { executionId: view.id }, _sum: { tokens: true } }),
  );
  expect(view.tokens).toBe(total._sum.tokens);
});

test.each<[string, Answer]>([
  ['refuses', { kind: 'error', status: 400 }],
  ['gives what cannot be read', { kind: 'text', text: 'I like it.' }],
  ['answers what was not asked', { kind: 'text', text: '{"answers":[{"id":"other","yes":true}]}' }],
])('a judge that %s fails nothing', async (_name, answer) => {
  const ctx = await createBusiness();
  server.answerWith(text(post));
  server.answerFor(judge, answer);
  const view = await write(ctx);
  expect(view).toMatchObject({ status: 'completed', engine: 'model' });
  expect(view.critique?.findings.some(({ check }) => check.startsWith('judge_'))).toBe(false);
});

test('“Fix this” on a model’s text asks the model with that one hint and its earlier try', async () => {
  const ctx = await createBusiness();
  server.answerWith(text(post));
  server.answerFor(judge, text(answers(true, false)));
  const first = await write(ctx);
  const better = { ...post, hook: 'Nine days for one indigo sari, on one loom in Jaipur.' };
  server.answerWith(text(better));
  server.answerFor(judge, text(answers(true, true)));
  const { id } = await fixFinding(ctx, {
    id: first.id,
    check: 'judge_specific',
    idempotencyKey: randomUUID(),
  });
  const view = await runToEnd(ctx, id);
  expect(view).toMatchObject({ status: 'completed', engine: 'model', output: better });
  expect(view.score).toBeGreaterThan(first.score ?? 100);
  const [request] = asked(writer);
  expect(request?.body).toContain('Could only this business have written this post?');
  expect(request?.body).toContain('On day one she winds the threads');
});
