import { expect, test } from 'vitest';
import { completeness, weights } from './completeness';
import { emptyFoundation, type FoundationFields, foundationFields } from './schemas';

const long =
  'Handwoven saris and stoles from Jaipur, dyed with indigo, sold online to homes and offices.';
const full: FoundationFields = {
  companyName: 'Aaranya Handlooms',
  businessDescription: long,
  industry: 'Handloom textiles',
  location: 'Jaipur, Rajasthan',
  website: 'https://aaranya.example',
  positioning: long,
  uniqueValueProposition: long,
  keyDifferentiators: ['Named weavers', 'Natural dye', 'Repairs for life'],
  brandVoice: 'Friendly',
  toneKeywords: ['warm', 'exact', 'unhurried'],
  messagingPillars: [
    { title: 'The weaver', detail: '' },
    { title: 'The dye', detail: '' },
  ],
  products: [{ name: 'Indigo sari', description: '', price: '₹6,400' }],
  pricingInfo: 'From ₹1,200',
  competitors: [{ name: 'Okhai', website: '', strengths: '', weaknesses: '' }],
};

test('the weights name every field and add up to 100', () => {
  expect(Object.keys(weights).sort()).toEqual([...foundationFields].sort());
  expect(Object.values(weights).reduce((a, b) => a + b)).toBe(100);
});

test('nothing is 0 with everything missing, everything is 100 with nothing missing', () => {
  expect(completeness(emptyFoundation).score).toBe(0);
  expect(completeness(emptyFoundation).missing).toHaveLength(foundationFields.length);
  expect(completeness(full)).toEqual({ score: 100, missing: [] });
});

test.each<[string, Partial<FoundationFields>, number, string[]]>([
  ['no website', { website: '' }, 97, ['website']],
  ['a thin description counts half', { businessDescription: 'Saris' }, 94, ['businessDescription']],
  ['one differentiator of three', { keyDifferentiators: ['Dye'] }, 93, ['keyDifferentiators']],
  ['no voice', { brandVoice: null }, 93, ['brandVoice']],
  [
    'what raises the score most comes first',
    { website: '', products: [], companyName: '' },
    79,
    ['products', 'companyName', 'website'],
  ],
])('%s', (_, change, score, missing) => {
  expect(completeness({ ...full, ...change })).toEqual({ score, missing });
});

test('each field alone scores its weight', () => {
  for (const field of foundationFields) {
    expect(completeness({ ...emptyFoundation, [field]: full[field] }).score).toBe(weights[field]);
  }
});
