import {
  type Completeness,
  type FoundationField,
  type FoundationFields,
  foundationFields,
} from './schemas';

/** How much each field helps a skill to write well; together 100. */
export const weights: Record<FoundationField, number> = {
  companyName: 8,
  businessDescription: 12,
  industry: 5,
  location: 3,
  website: 3,
  positioning: 10,
  uniqueValueProposition: 12,
  keyDifferentiators: 10,
  brandVoice: 7,
  toneKeywords: 5,
  messagingPillars: 7,
  products: 10,
  pricingInfo: 4,
  competitors: 4,
};

/** Characters from which a text says enough, or entries from which a list does. One where not named. */
const enough: Partial<Record<FoundationField, number>> = {
  businessDescription: 80,
  positioning: 40,
  uniqueValueProposition: 40,
  keyDifferentiators: 3,
  toneKeywords: 3,
  messagingPillars: 2,
};

/** 0 empty, 1 enough; a short text is half of it, a short list its share. */
function filled(fields: FoundationFields, field: FoundationField): number {
  const value = fields[field];
  const target = enough[field] ?? 1;
  if (value === null || value.length === 0) return 0;
  if (typeof value === 'string') return value.length >= target ? 1 : 0.5;
  return Math.min(1, value.length / target);
}

/** How complete a Foundation is, and what to add next. */
export function completeness(fields: FoundationFields): Completeness {
  const gaps = foundationFields
    .map((field) => ({ field, gap: weights[field] * (1 - filled(fields, field)) }))
    .filter(({ gap }) => gap > 0)
    .sort((a, b) => b.gap - a.gap);
  const lost = gaps.reduce((sum, { gap }) => sum + gap, 0);
  // never 100 while something is missing
  return { score: Math.floor(100 - lost), missing: gaps.map(({ field }) => field) };
}
