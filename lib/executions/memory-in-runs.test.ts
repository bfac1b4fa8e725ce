import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { forgetMemory, remember, shareMemory } from '@/lib/memory';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { readStream } from '@/lib/platform/event-stream';
import { getSkill, readExamples } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { closeCircuit, ModelServer } from '@/lib/testing/model-server';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { getExecution } from './get-execution';
import { getTrace } from './replay/get-trace';
import { submitExecution } from './submit-execution';

const server = new ModelServer();

beforeAll(async () => {
  vi.stubEnv('AI_PROVIDER', 'anthropic');
  vi.stubEnv('AI_API_KEY', 'key-of-the-memory-tests');
  vi.stubEnv('AI_BASE_URL', await server.start());
  vi.stubEnv('AI_MODEL_STANDARD', 'test-model');
  vi.stubEnv('AI_INPUT_USD_PER_MTOK', '0.5');
  vi.stubEnv('AI_OUTPUT_USD_PER_MTOK', '1');
});
afterAll(() => server.stop());
beforeEach(closeCircuit);

const fact = 'The Kanchipuram studio weaves 42 saris a month with nine weavers.';
const secret = 'Kanchipuram studio saris: Meera may leave in March.';
const post = {
  hook: 'Nine days. That is how long one loom stays busy when you order one indigo sari.',
  body: 'Our Kanchipuram studio weaves 42 saris a month, and no more. On day one she winds the threads. By day four the border begins, a line of parrots that her grandmother drew. Nothing is printed, so nothing repeats exactly. If you choose gifts for a team, choose something that somebody’s hands were needed for. Each box carries the name of the weaver, and a note on how the cloth was made, so that whoever opens it knows whose work it is.',
  callToAction: 'Which day would you like to see first? Write to us and ask.',
  hashtags: ['#Handloom', '#Jaipur', '#Gifting'],
};
const answer = { kind: 'text' as const, text: JSON.stringify(post), pieceLength: 500 };

async function runPost(ctx: WorkspaceCtx) {
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'How many saris the Kanchipuram studio weaves' },
    idempotencyKey: randomUUID(),
  });
  return runToEnd(ctx, id);
}
/** Everything that is kept of a run outside its output, as text. */
async function recordOf(id: string): Promise<string> {
  const rows = await withSystem(async (tx) => [
    await tx.event.findMany({ where: { aggregateId: id, eventType: { not: 'output_generated' } } }),
    await tx.executionStep.findMany({ where: { executionId: id } }),
    (await tx.execution.findUniqueOrThrow({ where: { id } })).context,
  ]);
  const stream = await readStream(id, null, 1_000);
  return JSON.stringify([rows, stream.filter(({ message }) => message.type === 'llm_request')]);
}
const eventsOf = async (id: string) =>
  JSON.stringify(await withSystem((tx) => tx.event.findMany({ where: { aggregateId: id } })));

test('a model is told what all remember, never what one does, and no event keeps a word of it', async () => {
  server.answerWith(answer);
  const owner = await createTenant();
  const mate = await addMember(owner, 'member');
  const { id } = await remember(owner, { content: fact, visibility: 'workspace' });
  await remember(owner, { content: secret });
  const view = await runPost(owner);
  expect(view).toMatchObject({ status: 'completed', engine: 'model' });
  expect(server.requests[0]?.body).toContain(fact);
  expect(server.requests[0]?.body).not.toContain('Meera may leave');
  expect(await eventsOf(view.id)).not.toContain('nine weavers');
  expect(view.events.find(({ type }) => type === 'context_loaded')?.data.memories).toEqual([id]);
  expect(view.sources).toContainEqual(expect.objectContaining({ kind: 'memory', id, text: fact }));
  const prompt = view.events.find(({ type }) => type === 'llm_request')?.data.user;
  expect(prompt).toContain(`- ⟦memory:${id}⟧`);
  const trace = await getTrace(mate, view.id);
  expect(trace.memories).toEqual({ [id]: fact });
  expect(trace.context.memories).toEqual([{ id, text: fact }]);
  const used = await withSystem((tx) => tx.memoryChunk.findUniqueOrThrow({ where: { id } }));
  expect(used.accessCount).toBe(1);

  await shareMemory(owner, { id, visibility: 'private' });
  expect(JSON.stringify(await getTrace(mate, view.id))).not.toContain('nine weavers');
  expect((await getTrace(owner, view.id)).memories).toEqual({ [id]: fact });

  await forgetMemory(owner, { id });
  expect(await recordOf(view.id)).not.toContain('nine weavers');
  expect(JSON.stringify(await getTrace(owner, view.id))).not.toContain('nine weavers');
  const sources = (await getExecution(owner, view.id)).sources;
  expect(sources).toContainEqual(expect.objectContaining({ kind: 'memory', id, text: '' }));
});

test('the same request is served again until something else is remembered of it', async () => {
  server.answerWith(answer);
  const owner = await createTenant();
  await remember(owner, { content: fact, visibility: 'workspace' });
  const first = await runPost(owner);
  const second = await runPost(owner);
  expect(second.cachedFrom).toBe(first.id);
  await remember(owner, {
    content: 'The Kanchipuram studio closes for Pongal, so no saris then.',
    visibility: 'workspace',
  });
  expect(await runPost(owner)).toMatchObject({ cachedFrom: null });
});

test('a model may look in the memory itself; what it found is marked too, and forgotten with the rest', async () => {
  const [example] = readExamples(await getSkill('research.seo')).examples;
  if (!example) throw new Error('The skill has no example.');
  server.answerWith(
    { kind: 'tools', calls: [{ name: 'memory', input: { query: 'Kanchipuram weavers' } }] },
    { kind: 'text', text: JSON.stringify(example.output), pieceLength: 2_000 },
  );
  const owner = await createTenant();
  const { id } = await remember(owner, { content: fact, visibility: 'workspace' });
  await remember(owner, { content: secret });
  const asked = { skillId: 'research.seo', inputs: example.inputs, idempotencyKey: randomUUID() };
  const view = await runToEnd(owner, (await submitExecution(owner, asked)).id);
  expect(server.requests[1]?.body).toContain(fact);
  expect(server.requests.map(({ body }) => body).join()).not.toContain('Meera may leave');
  const result = view.events.find(({ type }) => type === 'tool_result')?.data;
  expect(result).toMatchObject({ tool: 'memory', ok: true, memories: [id] });
  expect(result?.excerpt).toContain(`⟦memory:${id}⟧`);
  expect(await eventsOf(view.id)).not.toContain('nine weavers');
  expect(await recordOf(view.id)).toContain('nine weavers');
  await forgetMemory(owner, { id });
  expect(await recordOf(view.id)).not.toContain('nine weavers');
});

test('what is forgotten while a run works with it is not in its record at the end', async () => {
  const owner = await createTenant();
  const { id } = await remember(owner, { content: fact, visibility: 'workspace' });
  server.answerWith({ ...answer, pieceLength: 20, pauseMs: 20 });
  const asked = { skillId: 'content.linkedin', inputs: { topic: 'Kanchipuram weavers' } };
  const run = await submitExecution(owner, { ...asked, idempotencyKey: randomUUID() });
  const ended = runToEnd(owner, run.id);
  await vi.waitFor(() => expect(server.requests).toHaveLength(1), { timeout: 20_000 });
  // as if it had been forgotten between two steps: the one that holds it is written after that
  await withSystem((tx) => tx.memoryChunk.delete({ where: { id } }));
  expect((await ended).status).toBe('completed');
  expect(await recordOf(run.id)).not.toContain('nine weavers');
});
