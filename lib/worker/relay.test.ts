import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { executionJobs, submitExecution } from '@/lib/executions';
import { withSystem } from '@/lib/platform/db/system';
import { outboxFolder } from '@/lib/platform/mail';
import { enqueue } from '@/lib/platform/outbox';
import { redis } from '@/lib/platform/redis';
import { createTenant } from '@/lib/testing/tenant';
import { relayOnce } from './relay';

const messagesOf = (userId: string) =>
  withSystem((tx) => tx.outbox.findMany({ where: { userId }, orderBy: { id: 'asc' } }));

test('a mail is delivered once, and its words are not kept', async () => {
  const { userId } = await createTenant();
  const to = `${randomUUID()}@example.in`;
  await withSystem((tx) =>
    enqueue(tx, 'mail', { to, subject: 'Welcome', text: 'Hello', html: '<p>Hello</p>' }, userId),
  );
  expect(await relayOnce(userId)).toBe(1);
  expect(await relayOnce(userId)).toBe(0);
  const [row] = await messagesOf(userId);
  expect(row).toMatchObject({ payload: {}, attempts: 1 });
  expect(row?.doneAt).not.toBeNull();
  const mails = await Promise.all(
    (await readdir(outboxFolder())).map((name) => readFile(join(outboxFolder(), name), 'utf8')),
  );
  expect(mails.filter((mail) => mail.includes(to))).toHaveLength(1);
});

test('what cannot be delivered is tried eight times, later each time, and then given up', async () => {
  const { userId } = await createTenant();
  await withSystem((tx) =>
    tx.outbox.create({ data: { topic: 'unheard-of', payload: {}, userId }, select: { id: true } }),
  );
  for (let attempt = 1; attempt <= 8; attempt += 1) {
    expect(await relayOnce(userId)).toBe(1);
    const [row] = await messagesOf(userId);
    expect(row?.attempts).toBe(attempt);
    expect(row?.availableAt.getTime()).toBeGreaterThan(Date.now());
    await withSystem((tx) =>
      tx.outbox.updateMany({ where: { userId }, data: { availableAt: new Date(0) } }),
    );
  }
  const [row] = await messagesOf(userId);
  expect(row?.lastError).toMatch(/^given up/);
  expect(await relayOnce(userId)).toBe(0);
});

test('a submitted run reaches its queue by the relay', async () => {
  const ctx = await createTenant();
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'A handloom that names its weavers' },
    idempotencyKey: randomUUID(),
  });
  await relayOnce(ctx.userId);
  const jobs = await redis().xrange(executionJobs.queues.agent_tasks, '-', '+');
  expect(jobs.filter(([, fields]) => fields.includes(id))).toHaveLength(1);
});

test('a run that waits without a job is put into the queue again', async () => {
  const ctx = await createTenant();
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'A handloom that names its weavers' },
    idempotencyKey: randomUUID(),
  });
  const count = async () => {
    const jobs = await redis().xrange(executionJobs.queues.agent_tasks, '-', '+');
    return jobs.filter(([, fields]) => fields.includes(id)).length;
  };
  await withSystem((tx) =>
    tx.execution.updateMany({
      where: { id },
      data: { createdAt: new Date(Date.now() - 3_600_000) },
    }),
  );
  await executionJobs.sweep(3_000_000);
  expect(await count()).toBe(1);
  await executionJobs.sweep(3_000_000);
  expect(await count()).toBe(1);
});
