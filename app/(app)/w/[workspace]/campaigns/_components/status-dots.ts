import type { StatusDotState } from '@/components/ui/status-dot';
import type { CampaignStatus } from '@/lib/campaigns/schemas';

export const dots: Record<CampaignStatus, StatusDotState> = {
  draft: 'pending',
  active: 'in_progress',
  paused: 'paused',
  completed: 'completed',
};
