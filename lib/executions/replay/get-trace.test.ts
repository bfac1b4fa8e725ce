import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test } from 'vitest';
import { saveFoundation } from '@/lib/foundation';
import { createMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { runToEnd } from '@/lib/testing/executions';
import { createTenant } from '@/lib/testing/tenant';
import { getRecording, getTrace, listComparable, submitExecution } from '..';

let ctx: WorkspaceCtx;
let stranger: WorkspaceCtx;

beforeAll(async () => {
  [ctx, stranger] = await Promise.all([createTenant({ plan: 'growth' }), createTenant()]);
  const fields = {
    companyName: 'Kamla Handlooms',
    businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
    uniqueValueProposition: 'Every sari carries the name of its weaver.',
  };
  await saveFoundation(ctx, { expectedVersion: null, fields });
});

async function ran(given: { topic?: string; variation?: number; moveId?: string } = {}) {
  const { topic = 'Indigo saris woven by hand', ...rest } = given;
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic },
    variation: 1,
    idempotencyKey: randomUUID(),
    ...rest,
  });
  return runToEnd(ctx, id);
}

test('a run’s record tells what it knew and what each step made, to its own workspace', async () => {
  const { id, text } = await ran();
  const trace = await getTrace(ctx, id);
  expect(trace.view.text).toBe(text);
  expect(trace.context).toMatchObject({
    foundation: { version: 1, companyName: 'Kamla Handlooms' },
    constitution: { noEmojis: false },
    pastOutputs: [],
  });
  const steps = trace.steps.map(({ step, attempt }) => [step, attempt]);
  expect(steps.slice(0, 2)).toEqual([
    ['context', 1],
    ['draft_0', 1],
  ]);
  expect(trace.steps.find(({ step }) => step === 'draft_0')?.text).toBeTruthy();
  const missing = await getTrace(stranger, 'exec_none').catch((error: unknown) => error);
  await expect(getTrace(stranger, id)).rejects.toEqual(missing);
  await expect(getRecording(stranger, id)).rejects.toEqual(missing);
  await expect(listComparable(stranger, id)).rejects.toEqual(missing);
});

test('a replay ends with the text, whether Redis still has the words or not', async () => {
  const { id, text } = await ran();
  const said = (frames: Awaited<ReturnType<typeof getRecording>>['frames']) =>
    frames.reduce((so, { message }) => {
      if (message.type === 'text_reset') return '';
      return message.type === 'token' ? so.slice(0, message.offset) + message.text : so;
    }, '');
  const heard = await getRecording(ctx, id);
  expect(heard.source).toBe('heard');
  expect(said(heard.frames)).toBe(text);
  await redis().del(redisKeys.events(id));
  const paced = await getRecording(ctx, id);
  expect(paced.source).toBe('paced');
  expect(said(paced.frames)).toBe(text);
  expect(paced.frames.length).toBeGreaterThan(
    heard.frames.filter(({ message }) => 'version' in message).length,
  );
});

test('a run is compared first with the one before it of the same inputs, then with its move’s', async () => {
  const { id: moveId } = await createMove(ctx, { title: 'A post', type: 'content' });
  const first = await ran({ topic: 'The border of parrots' });
  const other = await ran({ topic: 'How the dye is made', moveId });
  const again = await ran({ topic: 'The border of parrots', variation: 2 });
  const [predecessor, ...rest] = (await listComparable(ctx, again.id)).map(({ id }) => id);
  expect(predecessor).toBe(first.id);
  expect(rest).toContain(other.id);
  expect(rest).not.toContain(again.id);
});
