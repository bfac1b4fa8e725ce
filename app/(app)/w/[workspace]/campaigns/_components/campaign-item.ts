import type { CampaignSummary } from '@/lib/campaigns/schemas';

/** A campaign as boards and lists show it, with what became of its moves. */
export type CampaignItem = Omit<CampaignSummary, 'userId'> & {
  moves: { total: number; completed: number; late: number };
};
