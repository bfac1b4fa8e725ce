import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { saveFoundation } from '@/lib/foundation';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { readEvents } from '@/lib/platform/events';
import { getSkill } from '@/lib/skills';
import { runToEnd } from '@/lib/testing/executions';
import { addMember, createTenant } from '@/lib/testing/tenant';
import {
  acceptExecution,
  approveExecution,
  declineExecution,
  discardExecution,
  executionJobs,
  getExecution,
  rebuildExecutions,
  retryExecution,
  stopExecution,
  submitExecution,
} from '..';
import { runExecution } from '../run/run-execution';
import { runSettings } from '../run/settings';
import { writeExecution } from '../write-execution';
import { compareRow, projectionOf } from './compare-row';
import { rebuildExecution } from './rebuild-execution';

/** A second variation, since a first may be served again. */
const linkedin = (variation = 1) => ({
  skillId: 'content.linkedin',
  inputs: { topic: 'Indigo saris woven by hand in nine days' },
  variation,
  idempotencyKey: randomUUID(),
});

async function createBusiness(): Promise<WorkspaceCtx> {
  const ctx = await createTenant({ plan: 'growth' });
  const fields = {
    companyName: 'Kamla Handlooms',
    businessDescription: 'We weave indigo cotton saris by hand in Jaipur and sell them online.',
    uniqueValueProposition: 'Every sari carries the name of its weaver.',
  };
  await saveFoundation(ctx, { expectedVersion: null, fields });
  return ctx;
}

const recordOf = (id: string) =>
  withSystem(async (tx) => ({
    row: await tx.execution.findUniqueOrThrow({ where: { id } }),
    events: await readEvents(tx, id),
  }));

/** Long enough to be met in the middle of a draft. */
const slow = { wordPauseMs: 100_000, longestShowMs: 1_000_000 };

const submitted = async (ctx: WorkspaceCtx) => (await submitExecution(ctx, linkedin())).id;

/** Begun by a worker that hands it back in the middle, and ended by another. */
async function takenOver(ctx: WorkspaceCtx): Promise<string> {
  const id = await submitted(ctx);
  const fallen = new AbortController();
  const delivered = { workerId: 'fallen', redelivered: false, signal: fallen.signal };
  const first = runExecution(id, delivered, { ...runSettings, ...slow });
  await expect.poll(async () => (await getExecution(ctx, id)).steps.length).toBe(1);
  await runToEnd(ctx, id, { staleMs: 0 });
  fallen.abort();
  await first;
  return id;
}

async function stoppedWhileRunning(ctx: WorkspaceCtx): Promise<string> {
  const id = await submitted(ctx);
  const running = runToEnd(ctx, id, slow);
  await expect.poll(async () => (await getExecution(ctx, id)).steps.length).toBe(1);
  await stopExecution(ctx, { id });
  await running;
  return id;
}

/** A run that is dearer than its risk level lets pass. */
async function waiting(ctx: WorkspaceCtx, confirmed = false): Promise<string> {
  const { skillId, inputs, variation, idempotencyKey } = linkedin();
  const { skillVersion } = await getSkill(skillId);
  const id = `exec_dear_${idempotencyKey}`;
  await writeExecution(ctx, {
    ...{ id, skillId, skillVersion, inputs, variation, idempotencyKey },
    ...{ campaignId: null, moveId: null, reserve: 0 },
    estimate: { tokens: 900, microUsd: 700, paise: 6, confidence: 'likely', engine: 'model' },
    need: { riskLevel: 5, thresholdMicroUsd: 500, confirmed },
  });
  return id;
}

async function withoutItsAuthor(ctx: WorkspaceCtx): Promise<string> {
  const member = await addMember(ctx, 'member');
  const id = await submitted(member);
  const { userId } = member;
  await withSystem((tx) => tx.workspaceMember.deleteMany({ where: { userId } }));
  await runToEnd(ctx, id);
  return id;
}

async function plannedAndAccepted(ctx: WorkspaceCtx): Promise<string> {
  const campaign = await createCampaign(ctx, { name: 'D', type: 'diwali', festival: 'diwali' });
  const { id } = await submitExecution(ctx, {
    skillId: 'campaign.diwali',
    inputs: { brief: '400 gift boxes', start: campaign.startDate, end: campaign.endDate },
    campaignId: campaign.id,
    idempotencyKey: randomUUID(),
  });
  await runToEnd(ctx, id);
  await acceptExecution(ctx, { id });
  return id;
}

type Ending = { status: string; end: (ctx: WorkspaceCtx) => Promise<string> };
const endings: Record<string, Ending> = {
  'that waits': { status: 'pending', end: submitted },
  'that was completed': {
    status: 'completed',
    end: async (ctx) => (await runToEnd(ctx, await submitted(ctx))).id,
  },
  'that was taken into the work': { status: 'completed', end: plannedAndAccepted },
  'that was discarded': {
    status: 'completed',
    end: async (ctx) => {
      const { id } = await runToEnd(ctx, await submitted(ctx));
      return discardExecution(ctx, { id }).then(() => id);
    },
  },
  'that was served again': {
    status: 'completed',
    end: async (ctx) => {
      const [first, second] = [await submitExecution(ctx, linkedin(0)), linkedin(0)];
      await runToEnd(ctx, first.id);
      const { id, cachedFrom } = await runToEnd(ctx, (await submitExecution(ctx, second)).id);
      expect(cachedFrom).toBe(first.id);
      return id;
    },
  },
  'that was made again': {
    status: 'completed',
    end: async (ctx) => {
      const { id } = await runToEnd(ctx, await submitted(ctx));
      const again = await retryExecution(ctx, { id, idempotencyKey: randomUUID() });
      return (await runToEnd(ctx, again.id)).id;
    },
  },
  'that waits for an admin': { status: 'pending', end: waiting },
  'that an admin ran without asking': { status: 'pending', end: (ctx) => waiting(ctx, true) },
  'that an admin approved': {
    status: 'completed',
    end: async (ctx) => {
      const { id } = await approveExecution(ctx, { id: await waiting(ctx), note: 'Worth it.' });
      return (await runToEnd(ctx, id)).id;
    },
  },
  'that an admin declined': {
    status: 'failed',
    end: async (ctx) =>
      (await declineExecution(ctx, { id: await waiting(ctx), note: 'Too dear.' })).id,
  },
  'that was withdrawn': {
    status: 'failed',
    end: async (ctx) => (await stopExecution(ctx, { id: await waiting(ctx) })).id,
  },
  'that failed': { status: 'failed', end: withoutItsAuthor },
  'that was stopped before it began': {
    status: 'failed',
    end: async (ctx) => {
      const id = await submitted(ctx);
      return stopExecution(ctx, { id }).then(() => id);
    },
  },
  'that was stopped while it ran': { status: 'failed', end: stoppedWhileRunning },
  'that was given up': {
    status: 'failed',
    end: async (ctx) => {
      const id = await submitted(ctx);
      await executionJobs.onDead({ executionId: id }, 'delivered three times');
      return id;
    },
  },
  'that another worker took over': { status: 'completed', end: takenOver },
};

describe('the events of a run', () => {
  let ctx: WorkspaceCtx;
  beforeAll(async () => {
    ctx = await createBusiness();
  });

  for (const [name, { status, end }] of Object.entries(endings)) {
    test(`give the row of one ${name}`, async () => {
      const { row, events } = await recordOf(await end(ctx));
      expect(row.status).toBe(status);
      expect(rebuildExecution(events)).toEqual(projectionOf(row));
      expect(compareRow(row, events)).toEqual([]);
    });
  }

  test('tell who took a run over', async () => {
    const { events } = await recordOf(await takenOver(ctx));
    const attempts = events.filter(({ type }) => type === 'attempt_started');
    expect(attempts.map(({ data }) => [data.attempt, data.worker])).toEqual([
      [1, 'fallen'],
      [2, 'test'],
    ]);
  });

  test('say the same with events among them that nobody knows yet', async () => {
    const { row, events } = await recordOf(
      await submitted(ctx)
        .then((id) => runToEnd(ctx, id))
        .then(({ id }) => id),
    );
    const places = fc.array(fc.nat(events.length), { maxLength: 5 });
    fc.assert(
      fc.property(places, fc.jsonValue(), (at, value) => {
        const more = [...events];
        for (const place of at) {
          const data = { value, status: 'failed', output: null };
          more.splice(place, 0, { version: 0, type: 'judge_asked', at: '', data });
        }
        expect(rebuildExecution(more)).toEqual(projectionOf(row));
      }),
      { numRuns: 50 },
    );
  });
});

test('a rebuild finds a row that was tampered with, and mends it only when told to', async () => {
  const ctx = await createBusiness();
  const { id } = await runToEnd(ctx, await submitted(ctx));
  const { row: before } = await recordOf(id);
  expect(before).toMatchObject({ status: 'completed', errorCode: null });
  const data = { qualityScore: 1, outputText: 'Something else', status: 'failed' };
  await withSystem((tx) => tx.execution.updateMany({ where: { id }, data }));

  const told: string[] = [];
  const rebuild = (write: boolean) =>
    rebuildExecutions({
      write,
      workspaceId: ctx.workspaceId,
      onDifference: (one, differences) =>
        told.push(...differences.map(({ field }) => `${one} ${field}`)),
    });
  expect(await rebuild(false)).toEqual({ compared: 1, differing: 1, mended: 0 });
  expect(told).toEqual([`${id} status`, `${id} outputText`, `${id} qualityScore`]);
  expect((await recordOf(id)).row).toMatchObject(data);

  expect(await rebuild(true)).toEqual({ compared: 1, differing: 1, mended: 1 });
  expect((await recordOf(id)).row).toEqual(before);
  expect(await rebuild(true)).toEqual({ compared: 1, differing: 0, mended: 0 });
});

test('what the events of older runs did not tell is not held against their rows', async () => {
  const ctx = await createBusiness();
  const { id } = await runToEnd(ctx, await submitted(ctx));
  await acceptExecution(ctx, { id });
  const { row, events } = await recordOf(id);
  const older = events
    .filter(({ type }) => type !== 'attempt_started' && type !== 'output_accepted')
    .map(({ data, ...event }) => {
      const { createdAt, completedAt, executionTimeMs, variation, context, ...told } = data;
      return { ...event, data: told };
    });
  expect(compareRow(row, older)).toEqual([]);
  expect(compareRow({ ...row, qualityScore: 1 }, older)).toEqual([
    { field: 'qualityScore', live: 1, rebuilt: row.qualityScore },
  ]);
});
