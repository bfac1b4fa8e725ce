import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { saveFoundation } from '@/lib/foundation';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { readStream } from '@/lib/platform/event-stream';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { getExecution } from './get-execution';
import { listExecutions } from './list-executions';
import { retryExecution } from './retry-execution';
import type { StreamMessage } from './schemas';
import { stopExecution } from './stop-execution';
import { submitExecution } from './submit-execution';

const linkedin = (topic = 'Indigo saris woven by hand in nine days') => ({
  skillId: 'content.linkedin',
  inputs: { topic },
  idempotencyKey: randomUUID(),
});

async function createBusiness(): Promise<WorkspaceCtx> {
  const tenant = await createTenant();
  await saveFoundation(tenant, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
      toneKeywords: ['warm', 'exact'],
    },
  });
  return tenant;
}

test('a submitted run ends with copy from the business, a score, events and one usage row', async () => {
  const ctx = await createBusiness();
  const { id } = await submitExecution(ctx, linkedin());
  expect(id).toMatch(/^exec_\d{8}_\d{6}_content-linkedin_[0-9a-f]{24}$/);
  expect((await getExecution(ctx, id)).status).toBe('pending');

  const view = await runToEnd(ctx, id);
  expect(view).toMatchObject({
    status: 'completed',
    engine: 'playbook',
    costMicroUsd: 0,
    tokens: 0,
  });
  expect(view.text).toContain('carries the name of its weaver');
  expect(view.score).toBeGreaterThan(40);
  expect(view.foundationVersion).toBe(1);
  expect(view.sources.map((source) => source.field)).toContain('uniqueValueProposition');
  const types = view.events.map((event) => event.type);
  expect(types[0]).toBe('execution_started');
  expect(types).toContain('context_loaded');
  expect(types.filter((type) => type === 'execution_completed')).toHaveLength(1);
  expect(types.at(-1)).toBe('execution_completed');
  expect(view.events.map((event) => event.version)).toEqual(
    view.events.map((_, index) => index + 1),
  );
  const usage = await withSystem((tx) => tx.usageRecord.findMany({ where: { executionId: id } }));
  expect(usage).toHaveLength(1);
});

test('the stream, read from its beginning, gives the text byte by byte', async () => {
  const ctx = await createBusiness();
  const { id } = await submitExecution(ctx, linkedin());
  const view = await runToEnd(ctx, id);
  let text = '';
  for (const { message } of await readStream(id, null, 5000)) {
    const entry = message as StreamMessage;
    if (entry.type === 'text_reset') text = '';
    else if (entry.type === 'token') {
      expect(entry.offset).toBe(text.length);
      text += entry.text;
    } else if (entry.type === 'output_generated') expect(entry.data.text).toBe(view.text);
  }
  expect(text).toBe(view.text);
});

test('the same key twice gives one run, also at the same moment', async () => {
  const ctx = await createTenant();
  const request = linkedin();
  const ids = await Promise.all([1, 2, 3, 4].map(() => submitExecution(ctx, request)));
  expect(new Set(ids.map(({ id }) => id)).size).toBe(1);
  expect((await listExecutions(ctx)).total).toBe(1);
});

test('inputs that do not fit are refused field by field', async () => {
  const ctx = await createTenant();
  await expect(
    submitExecution(ctx, { ...linkedin(), inputs: { topic: 'x', length: 'endless' } }),
  ).rejects.toMatchObject({
    code: 'invalid',
    fields: { topic: expect.any(String), length: expect.any(String) },
  });
});

test('another workspace’s run answers as a missing one, and its own member reads it', async () => {
  const [ctx, stranger] = await Promise.all([createTenant(), createTenant()]);
  const { id } = await submitExecution(ctx, linkedin());
  const missing = await getExecution(stranger, 'exec_none').catch((error: unknown) => error);
  await expect(getExecution(stranger, id)).rejects.toEqual(missing);
  await expect(stopExecution(stranger, { id })).rejects.toMatchObject({ code: 'not_found' });
  await expect(
    retryExecution(stranger, { id, idempotencyKey: randomUUID() }),
  ).rejects.toMatchObject({ code: 'not_found' });
  const viewer = await addMember(ctx, 'viewer');
  expect((await getExecution(viewer, id)).id).toBe(id);
  await expect(submitExecution(viewer, linkedin())).rejects.toMatchObject({ code: 'forbidden' });
});

test('a run that waits is stopped at once and never runs', async () => {
  const ctx = await createTenant();
  const { id } = await submitExecution(ctx, linkedin());
  await stopExecution(ctx, { id });
  const view = await runToEnd(ctx, id);
  expect(view).toMatchObject({ status: 'failed', errorCode: 'cancelled' });
  expect(view.events.at(-1)?.type).toBe('execution_cancelled');
  await expect(stopExecution(ctx, { id })).rejects.toMatchObject({ code: 'conflict' });
});

test('regenerating gives another variation of the same inputs', async () => {
  const ctx = await createBusiness();
  const { id } = await submitExecution(ctx, linkedin());
  const first = await runToEnd(ctx, id);
  const again = await retryExecution(ctx, { id, idempotencyKey: randomUUID() });
  const second = await runToEnd(ctx, again.id);
  expect(second.inputs).toEqual(first.inputs);
  expect(second.variation).toBeGreaterThan(first.variation);
  expect(second.text).not.toBe(first.text);
});

test('a run whose author has left the workspace fails with a sentence', async () => {
  const ctx = await createTenant();
  const member = await addMember(ctx, 'member');
  const { id } = await submitExecution(member, linkedin());
  await withSystem((tx) =>
    tx.workspaceMember.deleteMany({
      where: { userId: member.userId, workspaceId: ctx.workspaceId },
    }),
  );
  const view = await runToEnd(ctx, id);
  expect(view).toMatchObject({ status: 'failed', errorCode: 'forbidden' });
  expect(view.errorMessage).toMatch(/left the workspace/);
});
