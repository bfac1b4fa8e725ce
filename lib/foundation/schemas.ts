import { z } from 'zod';

export const brandVoices = ['Professional', 'Casual', 'Authoritative', 'Friendly'] as const;

const line = (max: number) => z.string().trim().max(max);
const list = (max: number, items: number) => z.array(line(max).min(1)).max(items);

export const productSchema = z.strictObject({
  name: line(200).min(1),
  description: line(2000).default(''),
  price: line(200).default(''),
});
export type Product = z.infer<typeof productSchema>;

export const messagingPillarSchema = z.strictObject({
  title: line(200).min(1),
  detail: line(1000).default(''),
});
export type MessagingPillar = z.infer<typeof messagingPillarSchema>;

export const competitorSchema = z.strictObject({
  name: line(200).min(1),
  website: line(500).default(''),
  strengths: line(1000).default(''),
  weaknesses: line(1000).default(''),
});
export type Competitor = z.infer<typeof competitorSchema>;

/** The Foundation's own columns; every one may be empty while the wizard is under way. */
export const foundationFieldsSchema = z.strictObject({
  companyName: line(255).default(''),
  businessDescription: line(5000).default(''),
  industry: line(100).default(''),
  location: line(255).default(''),
  website: line(500).default(''),
  positioning: line(3000).default(''),
  uniqueValueProposition: line(3000).default(''),
  keyDifferentiators: list(500, 12).default([]),
  brandVoice: z.enum(brandVoices).nullable().default(null),
  toneKeywords: list(60, 12).default([]),
  messagingPillars: z.array(messagingPillarSchema).max(8).default([]),
  products: z.array(productSchema).max(50).default([]),
  pricingInfo: line(3000).default(''),
  competitors: z.array(competitorSchema).max(20).default([]),
});
export type FoundationFields = z.infer<typeof foundationFieldsSchema>;
export type FoundationField = keyof FoundationFields;
