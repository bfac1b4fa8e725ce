import { expect, test } from 'vitest';
import { emptyFoundation, type Foundation, type FoundationFields } from '@/lib/foundation/schemas';
import { filledness, parseStep, resumeStep } from './steps';

const full: FoundationFields = {
  ...emptyFoundation,
  companyName: 'Aaranya',
  industry: 'Handloom',
  location: 'Jaipur',
  website: 'aaranya.example',
  businessDescription: 'Saris',
  positioning: 'For homes',
  uniqueValueProposition: 'Named weavers',
  keyDifferentiators: ['Dye'],
  brandVoice: 'Friendly',
  toneKeywords: ['warm'],
  messagingPillars: [{ title: 'Weaver', detail: '' }],
  products: [{ name: 'Sari', description: '', price: '' }],
  pricingInfo: 'From ₹1,200',
  competitors: [{ name: 'Okhai', website: '', strengths: '', weaknesses: '' }],
};
const foundation = (
  fields: Partial<FoundationFields>,
  skippedSteps: Foundation['skippedSteps'] = [],
): Foundation => ({
  id: 'x',
  version: 1,
  fields: { ...full, ...fields },
  completeness: { score: 0, missing: [] },
  skippedSteps,
  updatedAt: '2026-11-22T00:00:00.000Z',
});

test.each<[string, Foundation | null, number, string]>([
  ['nothing yet', null, 0, 'company'],
  ['a gap in the middle', foundation({ brandVoice: null }), 0, 'voice'],
  [
    'a gap that was passed over',
    foundation({ brandVoice: null, products: [] }, ['voice']),
    0,
    'products',
  ],
  ['everything but a buyer', foundation({}), 0, 'icp'],
  ['everything', foundation({}), 1, 'done'],
])('with %s it resumes at the right step', (_, kept, icps, step) => {
  expect(resumeStep(kept, icps)).toBe(step);
});

test('a step is filled, partly filled or open', () => {
  expect(filledness(full, 'company')).toBe('filled');
  expect(filledness({ ...full, website: '' }, 'company')).toBe('partly');
  expect(filledness(emptyFoundation, 'company')).toBe('open');
});

test('only known steps are read from the address', () => {
  expect(parseStep('icp')).toBe('icp');
  expect(parseStep('nonsense')).toBeNull();
  expect(parseStep(null)).toBeNull();
});
