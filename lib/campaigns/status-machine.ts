import { type CampaignStatus, campaignTransitions } from './schemas';

/** Why a campaign cannot go from one status to another, and what to do; null when it can. */
export function statusRefusal(from: CampaignStatus, to: CampaignStatus): string | null {
  if (from === to || campaignTransitions[from].includes(to)) return null;
  if (from === 'completed') {
    return 'This campaign is completed, and a completed campaign stays so. Create a new one to run it again.';
  }
  if (to === 'draft') {
    return 'A campaign that has begun cannot become a draft again. Pause it instead.';
  }
  return 'A draft has not begun, so it cannot be paused or completed. Start it first, or delete it.';
}
