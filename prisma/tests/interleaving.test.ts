import { afterAll, expect, test, vi } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { createTenant } from '@/lib/testing/tenant';

// read once, when the first connection is made
vi.hoisted(() => {
  process.env.DATABASE_POOL_MAX = '2';
});

afterAll(disconnectDatabase);

const tenantsInAll = 25;
const transactions = 1_000;
/** How many wait for one of the two connections at any time. */
const atOnce = 12;

class Broken extends Error {}

async function visit(ctx: WorkspaceCtx, at: number): Promise<number> {
  let wrong = 0;
  const work = withUser(ctx, async (tx) => {
    await tx.icpProfile.createMany({
      data: [{ userId: ctx.userId, workspaceId: ctx.workspaceId, name: `Visit ${at}` }],
    });
    const [seen, people] = await Promise.all([
      tx.icpProfile.findMany({ select: { workspaceId: true, userId: true } }),
      tx.user.findMany({ select: { id: true } }),
    ]);
    wrong += seen.filter((row) => row.workspaceId !== ctx.workspaceId).length;
    wrong += people.filter((row) => row.id !== ctx.userId).length;
    if (seen.length === 0 || people.length !== 1) wrong += 1;
    // every seventh is taken back, and its connection goes on to somebody else
    if (at % 7 === 0) throw new Broken();
  });
  try {
    await work;
  } catch (error) {
    // a busy machine may keep somebody waiting too long for a connection: nothing was done, so again
    if (error instanceof AppError && error.code === 'unavailable') return visit(ctx, at);
    if (!(error instanceof Broken)) throw error;
  }
  return wrong;
}

test('1,000 interleaved transactions of many tenants on two connections see no wrong row', async () => {
  const tenants: WorkspaceCtx[] = [];
  for (let at = 0; at < tenantsInAll; at += 1) tenants.push(await createTenant());
  let next = 0;
  let wrong = 0;
  const worker = async () => {
    while (next < transactions) {
      const at = next;
      next += 1;
      const ctx = tenants[at % tenantsInAll];
      if (ctx) wrong += await visit(ctx, at);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(wrong).toBe(0);

  const kept = Array.from({ length: transactions }, (_, at) => at).filter((at) => at % 7 !== 0);
  for (const [index, ctx] of tenants.entries()) {
    const rows = await withUser(ctx, (tx) => tx.icpProfile.count());
    expect(rows).toBe(kept.filter((at) => at % tenantsInAll === index).length);
  }
}, 120_000);

test('a connection keeps neither role nor person after its transaction', async () => {
  const ctx = await createTenant();
  const broken = withUser(ctx, async () => {
    throw new Broken();
  });
  await expect(broken).rejects.toBeInstanceOf(Broken);
  const nobody = { userId: '', requestId: 'test' };
  for (let at = 0; at < 4; at += 1) {
    const rows = await withUser(nobody, (tx) => tx.workspace.count());
    expect(rows).toBe(0);
  }
});
