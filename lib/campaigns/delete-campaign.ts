import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authoriseDelete } from '@/lib/workspaces';
import { findCampaign } from './internal';
import { deleteCampaignSchema } from './schemas';

/**
 * Deletes the campaign. Its moves and executions stay in the workspace, without a campaign.
 * @throws AppError not_found, forbidden
 */
export async function deleteCampaign(ctx: WorkspaceCtx, input: { id: string }): Promise<void> {
  const { id } = deleteCampaignSchema.parse(input);
  await withUser(ctx, async (tx) => {
    const before = await findCampaign(tx, ctx, id);
    authoriseDelete(ctx, 'campaigns.delete', before.userId);
    const { count } = await tx.campaign.deleteMany({ where: { id, workspaceId: ctx.workspaceId } });
    if (count === 0) throw notFound('campaign');
    await recordAudit(tx, ctx, {
      action: 'campaign.deleted',
      resourceType: 'campaign',
      resourceId: id,
      oldValue: { name: before.name, type: before.type, status: before.status },
    });
  });
  await announce(ctx, { kind: 'campaign', id });
}
