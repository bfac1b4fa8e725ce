import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { saveFoundation } from '@/lib/foundation';
import { createMove, getMove, updateMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { stopping } from '@/lib/platform/queue';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import { stopExecution } from '../stop-execution';
import { acceptBatch } from './accept-batch';
import { fanOut, giveUpBatch, sweepBatches } from './fan-out';
import { getBatch } from './get-batch';
import { priceBatch } from './price-batch';
import { retryBatch } from './retry-batch';
import type { BatchView } from './schemas';
import { startBatch } from './start-batch';
import { stopBatch } from './stop-batch';

const never = new AbortController().signal;

async function createScene(titles: readonly string[], skillId: string | null = 'content.linkedin') {
  const ctx = await createTenant();
  await saveFoundation(ctx, {
    expectedVersion: null,
    fields: {
      companyName: 'Kamla Handlooms',
      businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
      uniqueValueProposition: 'Every sari carries the name of its weaver.',
    },
  });
  const { id: campaignId } = await createCampaign(ctx, {
    name: 'Parrots',
    type: 'awareness',
    endDate: '2027-06-30',
  });
  const moveIds: string[] = [];
  for (const title of titles) {
    moveIds.push((await createMove(ctx, { title, campaignId, skillId })).id);
  }
  return { ctx, campaignId, moveIds };
}
type Scene = Awaited<ReturnType<typeof createScene>>;

const start = ({ ctx, campaignId, moveIds }: Scene) =>
  startBatch(ctx, { campaignId, moveIds, idempotencyKey: randomUUID() });

async function look({ ctx, campaignId }: Scene): Promise<BatchView> {
  const view = await getBatch(ctx, campaignId);
  if (!view) throw new Error('There is no batch.');
  return view;
}

async function runAll(ctx: WorkspaceCtx, view: BatchView) {
  for (const { executionId, state } of view.items) {
    if (executionId && state === 'pending') await runToEnd(ctx, executionId);
  }
}

const runsOf = (batchId: string) => withSystem((tx) => tx.execution.count({ where: { batchId } }));

const topics = [
  'Nine days on the loom for one indigo sari',
  'The weaver’s name inside every box',
  'What natural indigo does in the first wash',
];

test('drafts of a campaign are priced, asked for, written, and accepted together', async () => {
  const scene = await createScene(topics);
  const { ctx, campaignId, moveIds } = scene;
  expect(await priceBatch(ctx, { campaignId, moveIds })).toMatchObject({
    paise: 0,
    engine: 'playbook',
    fits: true,
    problems: [],
  });
  const { id } = await start(scene);
  expect(await look(scene)).toMatchObject({ id, status: 'running', counts: { written: 0 } });
  const job = { userId: ctx.userId, topic: 'batch', payload: { equals: { batchId: id } } };
  expect(await withSystem((tx) => tx.outbox.count({ where: job }))).toBe(1);
  expect(await fanOut(id, never)).toBe('done');
  const asked = await look(scene);
  expect(asked.items.map(({ state }) => state)).toEqual(['pending', 'pending', 'pending']);
  await runAll(ctx, asked);
  const written = await look(scene);
  expect(written).toMatchObject({ status: 'finished', counts: { total: 3, written: 3, open: 0 } });
  const good = written.items.filter(({ score }) => (score ?? 0) >= written.minimum);
  expect(written.acceptable).toBe(good.length);
  expect(await acceptBatch(ctx, { id })).toEqual({ accepted: good.length });
  for (const { moveId, executionId } of good) {
    expect((await getMove(ctx, moveId)).content?.executionId).toBe(executionId);
  }
  expect(await acceptBatch(ctx, { id })).toEqual({ accepted: 0 });
}, 60_000);

test('a worker that goes away in the middle is followed by another, and no move is written twice', async () => {
  const scene = await createScene(topics);
  const { id } = await start(scene);
  const leaving = new AbortController();
  leaving.abort(stopping);
  expect(await fanOut(id, leaving.signal)).toBe('back');
  await Promise.all([fanOut(id, never), fanOut(id, never)]);
  expect(await runsOf(id)).toBe(topics.length);
  expect(await fanOut(id, never)).toBe('done');
  expect(await runsOf(id)).toBe(topics.length);
});

test('a batch whose job was lost is found again, and one that no worker could finish says so', async () => {
  const scene = await createScene(topics.slice(0, 1));
  const { id } = await start(scene);
  await withSystem((tx) =>
    tx.campaignBatch.updateMany({ where: { id }, data: { updatedAt: new Date(0) } }),
  );
  expect(await sweepBatches(3_600_000)).toContain(id);
  expect(await sweepBatches(3_600_000)).not.toContain(id);
  await giveUpBatch(id);
  const [item] = (await look(scene)).items;
  expect(item).toMatchObject({ state: 'failed', error: expect.stringContaining('three attempts') });
});

test('what fails says why, and is tried again alone', async () => {
  const scene = await createScene([...topics.slice(0, 2), 'ok']);
  const { ctx } = scene;
  const short = scene.moveIds[2] ?? '';
  const { id } = await start(scene);
  await fanOut(id, never);
  const [first, second] = (await look(scene)).items;
  await runToEnd(ctx, first?.executionId ?? '');
  await stopExecution(ctx, { id: second?.executionId ?? '' });
  const ended = await look(scene);
  expect(ended).toMatchObject({ status: 'finished', counts: { written: 1, failed: 2 } });
  expect(ended.items[2]).toMatchObject({ executionId: null, error: expect.stringMatching(/\w/) });
  const { version } = await getMove(ctx, short);
  const changes = { title: 'A title that is long enough to write from' };
  await updateMove(ctx, { id: short, expectedVersion: version, changes });
  await retryBatch(ctx, { id });
  await fanOut(id, never);
  const again = await look(scene);
  expect(again.items.map(({ state }) => state)).toEqual(['written', 'pending', 'pending']);
  await runAll(ctx, again);
  expect(await look(scene)).toMatchObject({
    status: 'finished',
    counts: { written: 3, failed: 0 },
  });
  expect(await runsOf(id)).toBe(4);
});

test('Stop all ends what waits and asks for no more', async () => {
  const scene = await createScene(topics);
  const { ctx } = scene;
  const { id } = await start(scene);
  await fanOut(id, never);
  await stopBatch(ctx, { id });
  expect(await look(scene)).toMatchObject({ status: 'stopped', counts: { open: 0, failed: 3 } });
  expect(await fanOut(id, never)).toBe('done');
  expect(await runsOf(id)).toBe(topics.length);
});

test('a campaign is written once at a time; the same press is once', async () => {
  const scene = await createScene(topics);
  const { ctx, campaignId, moveIds } = scene;
  const idempotencyKey = randomUUID();
  const press = () => startBatch(ctx, { campaignId, moveIds, idempotencyKey });
  const [one, two] = await Promise.all([press(), press()]);
  expect(two).toEqual(one);
  await expect(start(scene)).rejects.toMatchObject({ code: 'conflict' });
});

test('viewers start nothing, and another tenant’s campaign is not there', async () => {
  const scene = await createScene(topics.slice(0, 1));
  const viewer = await addMember(scene.ctx, 'viewer');
  await expect(start({ ...scene, ctx: viewer })).rejects.toMatchObject({ code: 'forbidden' });
  const stranger = await createTenant();
  await expect(start({ ...scene, ctx: stranger })).rejects.toMatchObject({ code: 'not_found' });
  const { id } = await start(scene);
  for (const verb of [stopBatch, retryBatch, acceptBatch]) {
    await expect(verb(stranger, { id })).rejects.toMatchObject({ code: 'not_found' });
  }
  expect(await getBatch(stranger, scene.campaignId)).toBeNull();
});

test('moves without a skill are refused with the reason', async () => {
  const scene = await createScene(topics.slice(0, 1), null);
  await expect(start(scene)).rejects.toMatchObject({
    code: 'conflict',
    message: expect.stringContaining('No skill'),
  });
});
