import type { CampaignType } from '@/lib/campaigns/schemas';

/** The skill that plans a campaign of this type; a custom one is planned like awareness. */
export function skillForCampaign(type: CampaignType): string {
  return type === 'custom' ? 'campaign.awareness' : `campaign.${type}`;
}
