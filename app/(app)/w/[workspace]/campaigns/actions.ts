'use server';

import {
  changeCampaignStatus,
  createCampaign,
  deleteCampaign,
  previewPlan,
  updateCampaign,
} from '@/lib/campaigns';
import {
  changeCampaignStatusSchema,
  createCampaignSchema,
  deleteCampaignSchema,
  previewPlanSchema,
  shiftDatesSchema,
  updateCampaignSchema,
} from '@/lib/campaigns/schemas';
import { shiftDates } from '@/lib/moves';
import { workspaceAction } from '@/lib/web/action';

export const createCampaignAction = workspaceAction(
  { operation: 'campaigns.create', input: createCampaignSchema },
  createCampaign,
);
export const updateCampaignAction = workspaceAction(
  { operation: 'campaigns.update', input: updateCampaignSchema },
  updateCampaign,
);
export const changeCampaignStatusAction = workspaceAction(
  { operation: 'campaigns.update', input: changeCampaignStatusSchema },
  changeCampaignStatus,
);
export const deleteCampaignAction = workspaceAction(
  { operation: 'campaigns.delete', input: deleteCampaignSchema },
  deleteCampaign,
);
export const previewPlanAction = workspaceAction(
  { operation: 'campaigns.read', input: previewPlanSchema },
  previewPlan,
);
export const shiftDatesAction = workspaceAction(
  { operation: 'campaigns.update', input: shiftDatesSchema },
  shiftDates,
);
