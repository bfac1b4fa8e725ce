import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

/** `writing`: a plan is being made. `waiting`: one is made, and waits for a decision. */
export type OpenProposal = 'writing' | 'waiting';
type Row = { campaignId: string; status: string };

/** Campaigns whose last plan has been neither accepted nor refused, nor failed. */
export async function openProposals(ctx: WorkspaceCtx): Promise<Record<string, OpenProposal>> {
  authorise(ctx, 'executions.read');
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT last.campaign_id AS "campaignId", last.status FROM (
        SELECT DISTINCT ON (campaign_id) campaign_id, status, accepted_at, discarded_at
        FROM executions
        WHERE workspace_id = ${ctx.workspaceId}::uuid AND campaign_id IS NOT NULL
          AND skill_id LIKE 'campaign.%'
        ORDER BY campaign_id, created_at DESC) last
      WHERE last.accepted_at IS NULL AND last.discarded_at IS NULL AND last.status <> 'failed'`,
  );
  return Object.fromEntries(
    rows.map(({ campaignId, status }) => [
      campaignId,
      status === 'completed' ? 'waiting' : 'writing',
    ]),
  );
}
