import { randomUUID } from 'node:crypto';
import { afterAll, expect, test } from 'vitest';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { disconnectDatabase } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { createTenant } from '@/lib/testing/tenant';
import { foundationUses } from './foundation-uses';

afterAll(disconnectDatabase);

const addRun = (ctx: WorkspaceCtx, version: number | null, status = 'completed') =>
  withSystem((tx) =>
    tx.execution.createMany({
      data: [
        {
          id: `exec_${randomUUID()}`,
          userId: ctx.userId,
          workspaceId: ctx.workspaceId,
          payerId: ctx.ownerId,
          skillId: 'content.linkedin',
          idempotencyKey: randomUUID(),
          status,
          context: version ? { foundation: { id: randomUUID(), version } } : {},
        },
      ],
    }),
  );

test('outputs are counted by version, of this workspace only', async () => {
  const [owner, stranger] = [await createTenant(), await createTenant()];
  for (const version of [2, 2, 3, 9, null]) await addRun(owner, version);
  await addRun(owner, 3, 'failed');
  await addRun(stranger, 2);
  expect(await foundationUses(owner, { from: 1, to: 5 })).toEqual(
    new Map([
      [2, 2],
      [3, 1],
    ]),
  );
  expect(await foundationUses(stranger, { from: 1, to: 5 })).toEqual(new Map([[2, 1]]));
});
