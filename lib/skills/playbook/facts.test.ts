import { describe, expect, it } from 'vitest';
import { constitutionSchema } from '@/lib/accounts/schemas';
import type { FoundationFields } from '@/lib/foundation/schemas';
import { emptyIcp } from '@/lib/icps/schemas';
import type { SkillContext } from '../schemas';
import { buildFacts } from './facts';

const clinics = {
  companyName: 'Orange City Smiles',
  industry: 'dental',
  businessDescription: 'Three dental clinics in Nagpur.',
} as FoundationFields;

function factsOf(title: string, inputs: Record<string, unknown> = {}) {
  const context: SkillContext = {
    today: '2026-11-22',
    language: 'en',
    riskLevel: 5,
    constitution: constitutionSchema.parse({}),
    foundation: { ...clinics, id: 'f', version: 1 },
    icps: [{ ...emptyIcp, name: title, title, id: 'i' }],
    campaign: null,
    move: null,
    pastOutputs: [],
  };
  return buildFacts({ inputs, context, lang: 'en', seed: 1, variation: 0, plan: null });
}

describe('what templates know', () => {
  it('is that mothers are a household, even where clinics sell to them', () => {
    expect(factsOf('Mothers 30-45 in west Nagpur who book for the family')).toMatchObject({
      people: 'mothers',
      b2b: false,
    });
    expect(factsOf('HR heads of firms with family cover')).toMatchObject({ b2b: true });
  });

  it('is which products take an article', () => {
    const the = (product: string) => factsOf('Mothers', { product }).product;
    expect(the('Gift box')).toMatchObject({ the: 'the Gift box' });
    expect(the('Teeth cleaning')).toMatchObject({ the: 'Teeth cleaning' });
    expect(the('Clear aligners')).toMatchObject({ the: 'Clear aligners' });
    expect(the('Gold ring')).toMatchObject({ the: 'the Gold ring' });
  });

  it('is what a brief asks for, not what it forbids', () => {
    const brief = 'Book 150 cleanings at ₹999. dont say painless guaranteed';
    expect(factsOf('Mothers', { brief }).inputs).toEqual({ brief: 'Book 150 cleanings at ₹999.' });
    expect(factsOf('Mothers', { brief: 'Never say free.' }).inputs).toEqual({ brief: null });
  });
});
