import type { Campaign, CampaignType } from '@/lib/campaigns/schemas';

/** A festival or a fixed date that a campaign can work towards. */
export type OccasionOption = { key: string; name: string; date: string; leadDays: number };

/** The brief as the form holds it: every text as typed. */
export type BriefFields = {
  name: string;
  description: string;
  type: CampaignType;
  /** '' for a date of one's own. */
  festival: string;
  startDate: string;
  endDate: string;
  leadDays: string;
  targetIcps: string[];
  focusAreas: string[];
  riskLevel: number;
};

export const emptyBrief: BriefFields = {
  name: '',
  description: '',
  type: 'product_launch',
  festival: '',
  startDate: '',
  endDate: '',
  leadDays: '',
  targetIcps: [],
  focusAreas: [],
  riskLevel: 5,
};

export const briefOf = (campaign: Campaign): BriefFields => ({
  name: campaign.name,
  description: campaign.description,
  type: campaign.type,
  festival: campaign.festival ?? '',
  startDate: campaign.startDate ?? '',
  endDate: campaign.endDate ?? '',
  leadDays: '',
  targetIcps: campaign.targetIcps,
  focusAreas: campaign.focusAreas,
  riskLevel: campaign.riskLevel,
});

const wholeNumber = (text: string) => (text.trim() === '' ? null : Number(text));

/** The brief as the verbs take it. */
export const toInput = (fields: BriefFields) => ({
  name: fields.name,
  description: fields.description,
  type: fields.type,
  festival: fields.festival || null,
  startDate: fields.startDate || null,
  endDate: fields.endDate || null,
  leadDays: wholeNumber(fields.leadDays),
  targetIcps: fields.targetIcps,
  focusAreas: fields.focusAreas,
  riskLevel: fields.riskLevel,
});

const typeByFestival: Record<string, CampaignType> = {
  diwali: 'diwali',
  dhanteras: 'diwali',
  financial_year_end: 'eofy',
};

/** What choosing an occasion fills in. A name that the person typed stays. */
export function withOccasion(
  fields: BriefFields,
  occasion: OccasionOption | null,
  named: boolean,
): BriefFields {
  if (!occasion) return { ...fields, festival: '' };
  return {
    ...fields,
    festival: occasion.key,
    type: typeByFestival[occasion.key] ?? 'awareness',
    endDate: occasion.date,
    startDate: '',
    leadDays: String(occasion.leadDays),
    name: named ? fields.name : `${occasion.name} ${occasion.date.slice(0, 4)}`,
  };
}
