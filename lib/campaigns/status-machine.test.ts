import { describe, expect, it } from 'vitest';
import { campaignStatuses } from './schemas';
import { statusRefusal } from './status-machine';

const allowed = new Set([
  'draft→active',
  'active→paused',
  'active→completed',
  'paused→active',
  'paused→completed',
]);

describe('a campaign’s status', () => {
  const pairs = campaignStatuses.flatMap((from) =>
    campaignStatuses.map((to) => [from, to] as const),
  );
  it.each(pairs)('%s → %s', (from, to) => {
    const refusal = statusRefusal(from, to);
    if (from === to || allowed.has(`${from}→${to}`)) expect(refusal).toBeNull();
    else expect(refusal).toMatch(/\./);
  });
});
