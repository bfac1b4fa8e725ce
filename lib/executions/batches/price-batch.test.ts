import { randomUUID } from 'node:crypto';
import { beforeAll, expect, test, vi } from 'vitest';
import { createCampaign } from '@/lib/campaigns';
import { createMove } from '@/lib/moves';
import { createTenant } from '@/lib/testing/tenant';
import { priceBatch } from './price-batch';
import { startBatch } from './start-batch';

beforeAll(() => {
  vi.stubEnv('AI_BASE_URL', 'http://127.0.0.1:9/v1');
  vi.stubEnv('AI_MODEL_STANDARD', 'test-model');
  vi.stubEnv('AI_INPUT_USD_PER_MTOK', '2');
  vi.stubEnv('AI_OUTPUT_USD_PER_MTOK', '20');
});

test('drafts that together may cost more than the budget has left are not begun', async () => {
  const ctx = await createTenant({ plan: 'free' });
  const { id: campaignId } = await createCampaign(ctx, {
    name: 'Parrots',
    type: 'awareness',
    endDate: '2027-06-30',
  });
  const moveIds: string[] = [];
  for (let at = 0; at < 12; at += 1) {
    const move = { title: `Post number ${at}`, campaignId, skillId: 'content.linkedin' };
    moveIds.push((await createMove(ctx, move)).id);
  }
  const dear = await priceBatch(ctx, { campaignId, moveIds });
  const [one] = moveIds;
  const single = await priceBatch(ctx, { campaignId, moveIds: [one ?? ''] });
  expect(single.microUsd).toBeGreaterThan(0);
  expect(dear).toMatchObject({ engine: 'model', microUsd: 12 * single.microUsd });
  expect(dear.fits).toBe(false);
  const begin = startBatch(ctx, { campaignId, moveIds, idempotencyKey: randomUUID() });
  await expect(begin).rejects.toMatchObject({ code: 'limit_reached' });
}, 60_000);
