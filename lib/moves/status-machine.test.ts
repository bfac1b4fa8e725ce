import { describe, expect, it } from 'vitest';
import { moveStatuses } from './schemas';
import { statusRefusal } from './status-machine';

describe('a move’s status', () => {
  const pairs = moveStatuses.flatMap((from) => moveStatuses.map((to) => [from, to] as const));
  it.each(pairs)('%s → %s, with a reason', (from, to) => {
    const refusal = statusRefusal(from, to, 'The site refused');
    if (from === 'completed' && to === 'failed') expect(refusal).toMatch(/Reopen/);
    else expect(refusal).toBeNull();
  });

  it('asks why it failed, once', () => {
    expect(statusRefusal('pending', 'failed', undefined)).toMatch(/why/);
    expect(statusRefusal('failed', 'failed', undefined)).toBeNull();
  });
});
