import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { createMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { listExecutions } from './list-executions';
import { openProposals } from './open-proposals';
import { stopExecution } from './stop-execution';
import { submitExecution } from './submit-execution';

async function submit(ctx: WorkspaceCtx, run: { campaignId?: string; moveId?: string } = {}) {
  const plan = run.campaignId !== undefined;
  const { id } = await submitExecution(ctx, {
    skillId: plan ? 'campaign.awareness' : 'content.linkedin',
    inputs: plan ? {} : { topic: 'A handloom that names its weavers' },
    idempotencyKey: randomUUID(),
    ...run,
  });
  return id;
}

async function createScene() {
  const ctx = await createTenant();
  const campaign = await createCampaign(ctx, {
    name: 'Parrots',
    type: 'awareness',
    endDate: '2027-06-30',
  });
  const move = await createMove(ctx, { title: 'A post', campaignId: campaign.id });
  const [plan, post, other] = [
    await submit(ctx, { campaignId: campaign.id }),
    await submit(ctx, { moveId: move.id }),
    await submit(ctx),
  ];
  const list = async (filters: Parameters<typeof listExecutions>[1]) =>
    (await listExecutions(ctx, filters)).items.map(({ id }) => id);
  return { ctx, campaignId: campaign.id, plan, post, other, list };
}

test('a campaign’s runs are those on itself and on its moves; its plans are told apart', async () => {
  const { campaignId, plan, post, list } = await createScene();
  expect(await list({ campaignId })).toEqual([post, plan]);
  expect(await list({ campaignId, plans: true })).toEqual([plan]);
});

test('runs are found by who ran them and by what is said of them', async () => {
  const { ctx, plan, post, other, list } = await createScene();
  const colleague = await addMember(ctx, 'member');
  const theirs = await submit(colleague);
  expect(await list({ userId: colleague.userId })).toEqual([theirs]);
  expect(await list({ mine: true })).toEqual([other, post, plan]);
  expect(await list({ label: 'flagged' })).toEqual([]);
  await withSystem((tx) =>
    tx.execution.updateMany({ where: { id: other }, data: { flagged: true, cachedFrom: post } }),
  );
  expect(await list({ label: 'flagged' })).toEqual([other]);
  expect(await list({ label: 'cached' })).toEqual([other]);
});

test('a campaign says that its plan is being made, until it ends without one', async () => {
  const { ctx, campaignId, plan } = await createScene();
  expect(await openProposals(ctx)).toEqual({ [campaignId]: 'writing' });
  await stopExecution(ctx, { id: plan });
  expect(await openProposals(ctx)).toEqual({});
});
