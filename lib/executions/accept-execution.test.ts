import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCampaign, getCampaign } from '@/lib/campaigns';
import { saveFoundation } from '@/lib/foundation';
import { listMemories } from '@/lib/memory';
import { createMove, getMove, listMoves } from '@/lib/moves';
import type { CampaignPlanOutput } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { acceptExecution } from './accept-execution';
import { getExecution } from './get-execution';
import { submitExecution } from './submit-execution';

async function createBusiness(plan: 'free' | 'growth' = 'growth') {
  const ctx = await createTenant({ plan });
  await saveFoundation(ctx, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
    },
  });
  return ctx;
}

async function planCampaign(plan: 'free' | 'growth' = 'growth') {
  const ctx = await createBusiness(plan);
  const { id: campaignId } = await createCampaign(ctx, {
    name: 'Launch of the parrot border',
    type: 'product_launch',
    endDate: new Date(Date.now() + 60 * 24 * 3_600_000).toISOString().slice(0, 10),
  });
  const { id } = await submitExecution(ctx, {
    skillId: 'campaign.product_launch',
    inputs: {},
    campaignId,
    idempotencyKey: randomUUID(),
  });
  const view = await runToEnd(ctx, id);
  expect(view.status).toBe('completed');
  return { ctx, campaignId, id, plan: view.output as unknown as CampaignPlanOutput };
}

test('an accepted plan becomes the campaign’s strategy, phases and dated moves, once', async () => {
  const { ctx, campaignId, id, plan } = await planCampaign();
  const { createdMoves } = await acceptExecution(ctx, { id });
  expect(createdMoves).toBe(plan.moves.length);
  const campaign = await getCampaign(ctx, campaignId);
  expect(campaign).toMatchObject({ executionId: id, foundationVersion: 1, phases: plan.phases });
  const { moves } = await listMoves(ctx, { campaignId, order: 'due', limit: 200 });
  expect(new Set(moves.map((move) => move.dueDate))).toEqual(
    new Set(plan.moves.map((move) => move.dueDate)),
  );
  await expect(acceptExecution(ctx, { id })).rejects.toMatchObject({ code: 'conflict' });
  expect((await listMoves(ctx, { campaignId, limit: 200 })).moves).toHaveLength(createdMoves);
});

test('only the chosen moves are made', async () => {
  const { ctx, id, plan } = await planCampaign();
  const selectedMoves = plan.moves.slice(0, 2).map((move) => move.ref);
  expect(await acceptExecution(ctx, { id, selectedMoves })).toEqual({ id, createdMoves: 2 });
});

test('a plan beyond the allowance is refused whole: no strategy, no move, still to be accepted', async () => {
  const { ctx, campaignId, id, plan } = await planCampaign('free');
  for (let made = 0; made + plan.moves.length <= 25; made += 1) {
    await createMove(ctx, { title: `Filler ${made}` });
  }
  await expect(acceptExecution(ctx, { id })).rejects.toMatchObject({ code: 'limit_reached' });
  expect((await getCampaign(ctx, campaignId)).executionId).toBeNull();
  expect((await getExecution(ctx, id)).acceptedAt).toBeNull();
});

test('an accepted text becomes its move’s content', async () => {
  const ctx = await createBusiness();
  const { id: moveId } = await createMove(ctx, { title: 'LinkedIn: nine days on the loom' });
  const { id } = await submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'Nine days on the loom' },
    moveId,
    idempotencyKey: randomUUID(),
  });
  await expect(acceptExecution(ctx, { id })).rejects.toMatchObject({ code: 'conflict' });
  const view = await runToEnd(ctx, id);
  const viewer = await addMember(ctx, 'viewer');
  await expect(acceptExecution(viewer, { id })).rejects.toMatchObject({ code: 'forbidden' });
  await acceptExecution(ctx, { id });
  const move = await getMove(ctx, moveId);
  expect(move.content).toMatchObject({ text: view.text, executionId: id, score: view.score });
});

test('what was found out is remembered for the workspace once it is accepted, with where it comes from', async () => {
  const ctx = await createBusiness();
  const viewer = await addMember(ctx, 'viewer');
  const { id } = await submitExecution(ctx, {
    skillId: 'research.market',
    inputs: {},
    idempotencyKey: randomUUID(),
  });
  expect((await runToEnd(ctx, id)).status).toBe('completed');
  expect((await listMemories(viewer)).total).toBe(0);
  await acceptExecution(ctx, { id });
  const { items } = await listMemories(viewer);
  expect(items.length).toBeGreaterThan(0);
  for (const item of items) {
    expect(item).toMatchObject({
      type: 'research',
      source: { kind: 'execution', executionId: id, skillId: 'research.market' },
    });
  }
});
