import { z } from 'zod';
import { text, textList } from '@/lib/format/text';

export const brandVoices = ['Professional', 'Casual', 'Authoritative', 'Friendly'] as const;
export type BrandVoice = (typeof brandVoices)[number];

const rows = <T extends z.ZodType>(row: T, max: number) =>
  z.array(row).max(max, { error: () => `${max} at most here. Remove some to go on.` });

export const productSchema = z.strictObject({
  name: text(200).min(1, 'Give this product a name.'),
  description: text(2000).default(''),
  price: text(200).default(''),
});
export type Product = z.infer<typeof productSchema>;

export const messagingPillarSchema = z.strictObject({
  title: text(200).min(1, 'Give this pillar a title.'),
  detail: text(1000).default(''),
});
export type MessagingPillar = z.infer<typeof messagingPillarSchema>;

export const competitorSchema = z.strictObject({
  name: text(200).min(1, 'Give this competitor a name.'),
  website: text(500).default(''),
  strengths: text(1000).default(''),
  weaknesses: text(1000).default(''),
});
export type Competitor = z.infer<typeof competitorSchema>;

const columns = {
  companyName: text(255),
  businessDescription: text(5000),
  industry: text(100),
  location: text(255),
  website: text(500),
  positioning: text(3000),
  uniqueValueProposition: text(3000),
  keyDifferentiators: textList(500, 12),
  brandVoice: z.enum(brandVoices).nullable(),
  toneKeywords: textList(60, 12),
  messagingPillars: rows(messagingPillarSchema, 8),
  products: rows(productSchema, 50),
  pricingInfo: text(3000),
  competitors: rows(competitorSchema, 20),
};

/** The Foundation's own columns; every one may be empty while the wizard is under way. */
export const foundationFieldsSchema = z.strictObject({
  companyName: columns.companyName.default(''),
  businessDescription: columns.businessDescription.default(''),
  industry: columns.industry.default(''),
  location: columns.location.default(''),
  website: columns.website.default(''),
  positioning: columns.positioning.default(''),
  uniqueValueProposition: columns.uniqueValueProposition.default(''),
  keyDifferentiators: columns.keyDifferentiators.default([]),
  brandVoice: columns.brandVoice.default(null),
  toneKeywords: columns.toneKeywords.default([]),
  messagingPillars: columns.messagingPillars.default([]),
  products: columns.products.default([]),
  pricingInfo: columns.pricingInfo.default(''),
  competitors: columns.competitors.default([]),
});
export type FoundationFields = z.infer<typeof foundationFieldsSchema>;
export type FoundationField = keyof FoundationFields;

export const foundationFields = Object.keys(columns) as FoundationField[];

/** Some of the columns, as an autosave sends them. No defaults: what is absent stays as it is. */
export const foundationPatchSchema = z.strictObject(columns).partial();
export type FoundationPatch = z.infer<typeof foundationPatchSchema>;

export const emptyFoundation: FoundationFields = foundationFieldsSchema.parse({});

const versionNumber = z.number().int().positive();

export const saveFoundationSchema = z.strictObject({
  fields: foundationPatchSchema,
  /** The version that the change was made on; null when there was none yet. */
  expectedVersion: versionNumber.nullable(),
});

export const listFoundationVersionsSchema = z.strictObject({
  /** Only versions older than this one. */
  before: versionNumber.optional(),
});

export const getFoundationVersionSchema = z.strictObject({ version: versionNumber });

export const restoreFoundationVersionSchema = z.strictObject({
  version: versionNumber,
  expectedVersion: versionNumber,
});

/** The wizard's steps and the columns that each of them asks for. */
export const wizardSteps = {
  company: ['companyName', 'industry', 'location', 'website'],
  business: ['businessDescription'],
  positioning: ['positioning', 'uniqueValueProposition'],
  differentiators: ['keyDifferentiators'],
  voice: ['brandVoice', 'toneKeywords'],
  pillars: ['messagingPillars'],
  products: ['products', 'pricingInfo'],
  competitors: ['competitors'],
} as const satisfies Record<string, readonly FoundationField[]>;
export type WizardStep = keyof typeof wizardSteps;
export const wizardStepNames = Object.keys(wizardSteps) as WizardStep[];

export const skipWizardStepSchema = z.strictObject({
  step: z.enum(wizardStepNames as [WizardStep, ...WizardStep[]]),
});

/** Everything about a workspace's Foundation that a screen or a skill reads. Times are ISO instants. */
export type Foundation = {
  id: string;
  version: number;
  fields: FoundationFields;
  completeness: Completeness;
  /** Steps of the wizard that were passed over on purpose. */
  skippedSteps: WizardStep[];
  updatedAt: string;
};

export type Completeness = {
  /** 0–100. */
  score: number;
  /** Fields that would raise the score, the one that raises it most first. */
  missing: FoundationField[];
};

export type FoundationVersion = {
  version: number;
  userId: string;
  changedFields: FoundationField[];
  createdAt: string;
};

/** Versions that one person made in one go, shown as one entry of the history. */
export type Edition = {
  /** The version that the entry ends with: the one to look at or restore. */
  version: number;
  firstVersion: number;
  userId: string;
  changedFields: FoundationField[];
  endedAt: string;
  /** The versions in it, newest first. */
  versions: FoundationVersion[];
};

export type FieldDiff =
  | { field: FoundationField; kind: 'text'; before: string; after: string }
  | { field: FoundationField; kind: 'list'; kept: string[]; removed: string[]; added: string[] };
