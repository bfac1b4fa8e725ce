import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { readStream } from '@/lib/platform/event-stream';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { runToEnd } from '@/lib/testing/executions';
import { ModelServer } from '@/lib/testing/model-server';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { getBudget, releaseOrphans } from '@/lib/usage';
import { needsApproval } from './approval';
import { approveExecution } from './approve-execution';
import { declineExecution } from './decline-execution';
import { estimateExecution } from './estimate-execution';
import { getExecution } from './get-execution';
import { executionJobs } from './jobs';
import { listExecutions } from './list-executions';
import { retryExecution } from './retry-execution';
import { approvalThresholdMicroUsd } from './risk';
import { stopExecution } from './stop-execution';
import { submitExecution } from './submit-execution';

const server = new ModelServer();

beforeAll(async () => {
  vi.stubEnv('AI_BASE_URL', await server.start());
  vi.stubEnv('AI_MODEL_STANDARD', 'test-model');
  // above what the usual risk level lets pass, below what a bold one does
  vi.stubEnv('AI_INPUT_USD_PER_MTOK', '30');
  vi.stubEnv('AI_OUTPUT_USD_PER_MTOK', '200');
});
afterAll(() => server.stop());

const run = () => ({
  skillId: 'content.linkedin',
  inputs: { topic: 'An indigo sari takes nine days on the loom' },
  idempotencyKey: randomUUID(),
});
const outboxOf = (id: string) =>
  withSystem((tx) =>
    tx.outbox.count({
      where: { topic: 'execution', payload: { path: ['executionId'], equals: id } },
    }),
  );
const typesOf = (view: { events: { type: string }[] }) => view.events.map(({ type }) => type);

async function workspace() {
  const owner = await createTenant({ plan: 'agency' });
  return {
    owner,
    admin: await addMember(owner, 'admin'),
    member: await addMember(owner, 'member'),
  };
}
const heldBy = async (ctx: WorkspaceCtx) => (await getBudget(ctx)).heldMicroUsd;

test.each([1, 5, 9])(
  'risk level %i lets its threshold pass, and not a micro-dollar more',
  (level) => {
    const most = approvalThresholdMicroUsd(level);
    expect(needsApproval(most, level)).toBeNull();
    expect(needsApproval(most + 1, level)).toEqual({ riskLevel: level, thresholdMicroUsd: most });
  },
);

test('a run above the threshold waits: no money held, no job, nothing that a worker or sweeper takes', async () => {
  const { owner, member } = await workspace();
  const quote = await estimateExecution(member, {
    skillId: run().skillId,
    inputs: run().inputs,
  });
  expect(quote.approval).toMatchObject({ riskLevel: 5, mayApprove: false });
  const request = run();
  const { id } = await submitExecution(member, { ...request, confirmed: true });
  expect(await submitExecution(member, request)).toEqual({ id });
  await withSystem((tx) =>
    tx.execution.updateMany({ where: { id }, data: { createdAt: new Date(0) } }),
  );
  await executionJobs.sweep(3_600_000);
  const view = await runToEnd(owner, id);
  expect(view).toMatchObject({ status: 'pending', approval: 'waiting', attempt: 0 });
  expect(typesOf(view)).toEqual(['execution_started', 'approval_requested']);
  expect((await readStream(id, null)).map(({ message }) => message.type)).toEqual(typesOf(view));
  expect(await heldBy(owner)).toBe(0);
  expect(await outboxOf(id)).toBe(0);
  await expect(retryExecution(member, { id, idempotencyKey: randomUUID() })).rejects.toMatchObject({
    code: 'conflict',
  });
  const { items } = await listExecutions(owner, { waiting: true });
  expect(items.map((item) => item.id)).toEqual([id]);
});

test('an admin approves: the money is held, the job written, and the worker may take it', async () => {
  const { owner, admin, member } = await workspace();
  const { id } = await submitExecution(member, run());
  await expect(approveExecution(member, { id })).rejects.toMatchObject({ code: 'forbidden' });
  await approveExecution(admin, { id, note: 'Worth it for Diwali' });
  const view = await getExecution(member, id);
  expect(view).toMatchObject({
    status: 'pending',
    approval: 'approved',
    approvalBy: admin.userId,
    approvalNote: 'Worth it for Diwali',
  });
  expect(typesOf(view).at(-1)).toBe('approval_granted');
  expect(await heldBy(owner)).toBe(view.estimate.mostMicroUsd);
  expect(await outboxOf(id)).toBe(1);
  await expect(approveExecution(owner, { id })).rejects.toMatchObject({ code: 'conflict' });
  await expect(declineExecution(owner, { id, note: 'no' })).rejects.toMatchObject({
    code: 'conflict',
  });
  expect(await heldBy(owner)).toBe(view.estimate.mostMicroUsd);
  expect(await outboxOf(id)).toBe(1);

  server.answerWith({ kind: 'error', status: 401 });
  expect(await runToEnd(owner, id)).toMatchObject({ status: 'completed', approval: 'approved' });
  expect(await heldBy(owner)).toBe(0);
  expect(await withSystem((tx) => tx.usageRecord.count({ where: { executionId: id } }))).toBe(1);
});

test('two admins who approve at once hold the money once', async () => {
  const { owner, admin, member } = await workspace();
  const { id } = await submitExecution(member, run());
  const answers = await Promise.allSettled([
    approveExecution(admin, { id }),
    approveExecution(owner, { id }),
  ]);
  expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const { estimate } = await getExecution(owner, id);
  expect(await heldBy(owner)).toBe(estimate.mostMicroUsd);
  expect(await outboxOf(id)).toBe(1);
});

test('where the budget has no room it says so, and the run still waits', async () => {
  const owner = await createTenant({ plan: 'free' });
  const member = await addMember(owner, 'member');
  const { id } = await submitExecution(member, run());
  await expect(approveExecution(owner, { id })).rejects.toMatchObject({
    code: 'limit_reached',
    message: expect.stringMatching(/AI budget/),
  });
  expect(await getExecution(owner, id)).toMatchObject({ status: 'pending', approval: 'waiting' });
  expect(await heldBy(owner)).toBe(0);
});

test('declined, it has failed with the admin’s sentence; asked again, it waits again', async () => {
  const { owner, admin, member } = await workspace();
  const { id } = await submitExecution(member, run());
  await declineExecution(admin, { id, note: 'Use the shorter brief first.' });
  const view = await getExecution(member, id);
  expect(view).toMatchObject({
    status: 'failed',
    errorCode: 'declined',
    errorMessage: 'Use the shorter brief first.',
    approval: 'declined',
    approvalBy: admin.userId,
  });
  expect(typesOf(view).slice(-2)).toEqual(['approval_declined', 'execution_failed']);
  await expect(approveExecution(owner, { id })).rejects.toMatchObject({ code: 'conflict' });
  const again = await retryExecution(member, { id, idempotencyKey: randomUUID() });
  expect(await getExecution(owner, again.id)).toMatchObject({ approval: 'waiting' });
});

test('the member withdraws it, and nobody is asked any more', async () => {
  const { owner, member } = await workspace();
  const { id } = await submitExecution(member, run());
  await stopExecution(member, { id });
  expect(await getExecution(owner, id)).toMatchObject({
    status: 'failed',
    errorCode: 'cancelled',
    approval: null,
  });
  await expect(approveExecution(owner, { id })).rejects.toMatchObject({ code: 'conflict' });
  expect(await heldBy(owner)).toBe(0);
  expect((await listExecutions(owner, { waiting: true })).total).toBe(0);
});

test('an admin’s own run waits too, unless the admin confirms the price in the form', async () => {
  const { owner, admin } = await workspace();
  const silent = await submitExecution(admin, run());
  expect(await getExecution(owner, silent.id)).toMatchObject({ approval: 'waiting' });
  const { id } = await submitExecution(admin, { ...run(), confirmed: true });
  const view = await getExecution(owner, id);
  expect(view).toMatchObject({ approval: 'approved', approvalBy: admin.userId });
  expect(typesOf(view)).toEqual(['execution_started', 'approval_requested', 'approval_granted']);
  expect(await outboxOf(id)).toBe(1);
  expect(await heldBy(owner)).toBe(view.estimate.mostMicroUsd);
});

test('the campaign’s risk level decides what asks nobody', async () => {
  const { member } = await workspace();
  const endDate = new Date(Date.now() + 60 * 24 * 3_600_000).toISOString().slice(0, 10);
  const campaignOf = async (riskLevel: number) =>
    (await createCampaign(member, { name: 'Launch', type: 'custom', endDate, riskLevel })).id;
  const { skillId, inputs } = run();
  const approvalIn = async (riskLevel: number) => {
    const campaignId = await campaignOf(riskLevel);
    return (await estimateExecution(member, { skillId, inputs, campaignId })).approval;
  };
  expect(await approvalIn(2)).toMatchObject({ riskLevel: 2, thresholdMicroUsd: 20_000 });
  expect(await approvalIn(9)).toBeNull();
  const bold = { ...run(), campaignId: await campaignOf(9) };
  const { id } = await submitExecution(member, bold);
  expect(await getExecution(member, id)).toMatchObject({ approval: null, status: 'pending' });
  expect(await outboxOf(id)).toBe(1);
});

test('what an approval held and did not live to write is given back', async () => {
  const { owner, member } = await workspace();
  const { id } = await submitExecution(member, run());
  const [held, reserve] = [
    redisKeys.budgetReserved(owner.userId),
    redisKeys.budgetReserve(owner.userId, id),
  ];
  expect(await heldBy(owner)).toBe(0);
  await redis().multi().set(reserve, 70_000, 'EX', 3_600).incrby(held, 70_000).exec();
  expect(await heldBy(owner)).toBe(70_000);
  await releaseOrphans();
  expect(await heldBy(owner)).toBe(0);
});
