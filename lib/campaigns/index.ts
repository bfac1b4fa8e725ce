export { applyPlan } from './apply-plan';
export { type BackPlan, dueDate, type PlanFlag, type PlanRequest, planBack } from './back-planning';
export { changeCampaignStatus } from './change-campaign-status';
export { createCampaign } from './create-campaign';
export { deleteCampaign } from './delete-campaign';
export {
  type Festival,
  festivals,
  festivalsBetween,
  nextFestival,
  nextOccurrences,
} from './festivals';
export { getCampaign } from './get-campaign';
export { listCampaigns } from './list-campaigns';
export type { DatedCampaign, Overlap } from './overlaps';
export { typePlans } from './phase-plans';
export { previewPlan } from './preview-plan';
export { shiftCampaign } from './shift-campaign';
export { updateCampaign } from './update-campaign';
