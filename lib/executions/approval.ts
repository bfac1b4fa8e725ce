import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { formatRupees, microUsdToPaise } from '@/lib/format';
import { roleAtLeast, type WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { approvalThresholdMicroUsd } from './risk';

/**
 * What a campaign's risk level lets a member spend on one run; admins approve more by running it.
 * @throws AppError forbidden, naming both amounts
 */
export function assertApproved(ctx: WorkspaceCtx, microUsd: number, riskLevel: number): void {
  const threshold = approvalThresholdMicroUsd(riskLevel);
  if (microUsd <= threshold || roleAtLeast(ctx.role, 'admin')) return;
  const inRupees = (amount: number) => formatRupees(microUsdToPaise(amount, displayPaisePerUsd));
  throw new AppError(
    'forbidden',
    `This run costs about ${inRupees(microUsd)}. At risk level ${riskLevel} a member may spend ${inRupees(threshold)} on one run: ask an admin to run it, or to raise the campaign’s risk level.`,
  );
}
