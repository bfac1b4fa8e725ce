import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { foundationVersionOf, toSummary } from './internal';
import { type CampaignSummary, type ListCampaignsFilters, listCampaignsSchema } from './schemas';

const most = 500;

/** The workspace's campaigns in the order of the board. */
export async function listCampaigns(
  ctx: WorkspaceCtx,
  filters: ListCampaignsFilters = {},
): Promise<CampaignSummary[]> {
  authorise(ctx, 'campaigns.read');
  const { status, text } = listCampaignsSchema.parse(filters);
  return withUser(ctx, async (tx) => {
    const rows = await tx.campaign.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        ...(status ? { status: { in: status } } : {}),
        ...(text ? { name: { contains: text, mode: 'insensitive' } } : {}),
      },
      orderBy: [{ position: 'asc' }, { id: 'asc' }],
      omit: { strategy: true },
      take: most,
    });
    const foundation = await foundationVersionOf(tx, ctx);
    return rows.map((row) => toSummary(row, foundation));
  });
}
