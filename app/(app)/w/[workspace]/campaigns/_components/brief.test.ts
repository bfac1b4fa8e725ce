import { describe, expect, it } from 'vitest';
import { createCampaignSchema } from '@/lib/campaigns/schemas';
import { emptyBrief, toInput, withOccasion } from './brief';

const diwali = { key: 'diwali', name: 'Diwali', date: '2027-10-29', leadDays: 45 };

describe('a brief on the form', () => {
  it('is filled in by an occasion, and keeps a name that was typed', () => {
    expect(withOccasion(emptyBrief, diwali, false)).toMatchObject({
      name: 'Diwali 2027',
      type: 'diwali',
      endDate: '2027-10-29',
      leadDays: '45',
    });
    const named = withOccasion({ ...emptyBrief, name: 'Light the loom' }, diwali, true);
    expect(named.name).toBe('Light the loom');
  });

  it('is sent as the verb wants it', () => {
    const input = toInput(withOccasion(emptyBrief, diwali, false));
    expect(createCampaignSchema.safeParse(input).success).toBe(true);
    expect(toInput({ ...emptyBrief, name: 'A', leadDays: ' ' }).leadDays).toBeNull();
  });

  it('is refused where a lead time is no number', () => {
    const parsed = createCampaignSchema.safeParse(
      toInput({ ...emptyBrief, name: 'A', leadDays: 'x' }),
    );
    expect(parsed.error?.issues[0]?.path).toEqual(['leadDays']);
  });
});
