import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { metrics } from '@/lib/platform/metrics';
import { bury, queueDepth } from '@/lib/platform/queue-store';
import { createTenant } from '@/lib/testing/tenant';
import { listDeadLetters, retryDeadLetter } from './dead-letters';
import { getExecution } from './get-execution';
import { executionJobs } from './jobs';
import { retryExecution } from './retry-execution';
import { submitExecution } from './submit-execution';

const queue = executionJobs.queues.agent_tasks;

/** A run that three workers could not finish. */
async function deadRun() {
  const ctx = await createTenant();
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'A handloom that names its weavers' },
    idempotencyKey: randomUUID(),
  });
  const [job, reason] = [{ executionId: id }, 'delivered 3 times without an end'];
  await executionJobs.onDead(job, reason);
  await bury(queue, job, reason);
  return { ctx, id };
}

const lettersOf = async (id: string) =>
  (await listDeadLetters()).filter(({ job }) => job.executionId === id);

test('a run that was given up is listed with its reason, and an operator asks for it again', async () => {
  const { ctx, id } = await deadRun();
  expect(await getExecution(ctx, id)).toMatchObject({ status: 'failed', errorCode: 'dead' });
  expect(await lettersOf(id)).toMatchObject([
    { queue, reason: 'delivered 3 times without an end' },
  ]);
  const again = await retryDeadLetter(id);
  const view = await getExecution(ctx, again.id);
  expect(view).toMatchObject({ status: 'pending', userId: ctx.userId });
  expect(view.inputs).toEqual((await getExecution(ctx, id)).inputs);
  expect(await lettersOf(id)).toEqual([]);
  await expect(retryDeadLetter(id)).rejects.toMatchObject({ code: 'not_found' });
});

test('the person’s own Retry takes the dead letter away too', async () => {
  const { ctx, id } = await deadRun();
  const again = await retryExecution(ctx, { id, idempotencyKey: randomUUID() });
  expect(again.id).not.toBe(id);
  expect(await lettersOf(id)).toEqual([]);
});

test('the metrics say how many jobs wait, are held and are dead', async () => {
  await deadRun();
  const { dead } = await queueDepth(queue);
  expect(dead).toBeGreaterThan(0);
  const text = await metrics().registry.metrics();
  for (const state of ['waiting', 'held', 'dead']) {
    expect(text).toMatch(
      new RegExp(`muhurat_queue_jobs\\{queue="${queue}",state="${state}"\\} \\d+`),
    );
  }
});
