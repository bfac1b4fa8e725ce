import type { CampaignSummary } from '@/lib/campaigns/schemas';
import type { OpenProposal } from '@/lib/executions';

/** A campaign as boards and lists show it, with what became of its moves. */
export type CampaignItem = Omit<CampaignSummary, 'userId'> & {
  moves: { total: number; completed: number; late: number };
  /** A plan that is being made, or waits for a decision. */
  proposal: OpenProposal | null;
};
