import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { readCampaign } from './internal';
import type { Campaign } from './schemas';

/** @throws AppError not_found */
export async function getCampaign(ctx: WorkspaceCtx, id: string): Promise<Campaign> {
  authorise(ctx, 'campaigns.read');
  return withUser(ctx, (tx) => readCampaign(tx, ctx, id));
}
