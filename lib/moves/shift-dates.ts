import { shiftCampaign } from '@/lib/campaigns';
import { type Campaign, type ShiftDatesInput, shiftDatesSchema } from '@/lib/campaigns/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { inTransaction, withUser } from '@/lib/platform/db';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';

export type Shifted = { campaign: Campaign; moves: number };

/**
 * Moves a campaign and its open moves by whole days; what is done stays where it was. All or nothing.
 * @throws AppError not_found, conflict, invalid
 */
export async function shiftDates(ctx: WorkspaceCtx, input: ShiftDatesInput): Promise<Shifted> {
  authorise(ctx, 'moves.update');
  const shift = shiftDatesSchema.parse(input);
  return inTransaction(ctx, async (inner) => {
    const campaign = await shiftCampaign(inner, shift);
    const moves = await withUser(
      inner,
      (tx) => tx.$executeRaw`
        UPDATE moves SET due_date = due_date + make_interval(days => ${shift.days}::integer),
          version = version + 1, updated_at = now()
        WHERE workspace_id = ${ctx.workspaceId}::uuid AND campaign_id = ${shift.id}::uuid
          AND status IN ('pending', 'in_progress') AND due_date IS NOT NULL`,
    );
    await announce(inner, { kind: 'move', id: shift.id });
    return { campaign, moves };
  });
}
