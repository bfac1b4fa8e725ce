import { describe, expect, it } from 'vitest';
import { plans } from '@/lib/billing/schemas';
import { isWithin, limitReached } from './limit-reached';
import { slugFrom, slugSchema } from './schemas';

describe('limitReached', () => {
  it('says which limit, how far, and the first plan that lifts it', () => {
    const error = limitReached('seatsPerWorkspace', 3, 3, plans.starter);
    expect(error.message).toBe(
      'The starter plan covers 3 seats in a workspace, open invitations included, and 3 are in use. The growth plan lifts it.',
    );
    expect(error.data).toEqual({
      what: 'seatsPerWorkspace',
      used: 3,
      limit: 3,
      plan: 'starter',
      nextPlan: 'growth',
    });
  });

  it('skips plans that would be full too', () => {
    expect(limitReached('workspacesOwned', 1, 1, plans.free).data?.nextPlan).toBe('growth');
    expect(limitReached('workspacesOwned', 25, 25, plans.agency).data?.nextPlan).toBe('enterprise');
  });

  it('knows unlimited', () => {
    expect(isWithin(null, 1_000_000)).toBe(true);
    expect(isWithin(3, 2)).toBe(true);
    expect(isWithin(3, 3)).toBe(false);
  });
});

describe('slugFrom', () => {
  it.each([
    ['Aaranya Handlooms', 'aaranya-handlooms'],
    ['Chai & Co.', 'chai-and-co'],
    ['  The Weavers’ Co-op  ', 'the-weavers-co-op'],
    ['Café Ümlaut', 'cafe-umlaut'],
    ['---', ''],
    ['हथकरघा', ''],
    ['x'.repeat(90), 'x'.repeat(48)],
  ])('%s gives %s', (name, slug) => {
    expect(slugFrom(name)).toBe(slug);
    if (slug) expect(slugSchema.parse(slug)).toBe(slug);
  });
});
