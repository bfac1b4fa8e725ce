import { getCampaign } from '@/lib/campaigns';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import type { CampaignBatch } from '@/lib/platform/db/generated/client';
import { microUsdOf } from '@/lib/usage';
import { minimumQuality } from '../risk';
import type { BatchItem, BatchItemState, BatchView } from './schemas';

const columns = {
  id: true,
  moveId: true,
  status: true,
  approval: true,
  qualityScore: true,
  errorMessage: true,
  acceptedAt: true,
  discardedAt: true,
  completedAt: true,
  cost: true,
} as const;

/** All runs of a batch, the latest of each move last. */
export const childrenOf = (tx: Tx, workspaceId: string, batchId: string) =>
  tx.execution.findMany({
    where: { workspaceId, batchId },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: columns,
  });
export type Child = Awaited<ReturnType<typeof childrenOf>>[number];

export const latestOf = (children: readonly Child[]) =>
  new Map(children.map((child) => [child.moveId ?? '', child]));

function stateOf(child: Child | undefined, refused: boolean): BatchItemState {
  if (!child) return refused ? 'failed' : 'absent';
  if (child.status === 'failed') return 'failed';
  if (child.status === 'completed') {
    return child.acceptedAt || child.discardedAt ? 'settled' : 'written';
  }
  if (child.approval === 'waiting') return 'approval';
  return child.status === 'running' ? 'running' : 'pending';
}

/** Written, not yet decided on, and good enough for its campaign. */
export const isAcceptable = ({ state, score }: BatchItem, minimum: number) =>
  state === 'written' && (score ?? 0) >= minimum;

const open: ReadonlySet<BatchItemState> = new Set(['approval', 'pending', 'running']);

/** What has become of a batch, told from its runs. */
export async function toBatchView(ctx: WorkspaceCtx, row: CampaignBatch): Promise<BatchView> {
  const moveIds = row.moveIds as string[];
  const failures = row.failures as Record<string, string>;
  const { riskLevel } = await getCampaign(ctx, row.campaignId);
  const { children, titles } = await withUser(ctx, async (tx) => ({
    children: await childrenOf(tx, ctx.workspaceId, row.id),
    titles: await tx.move.findMany({
      where: { id: { in: moveIds }, workspaceId: ctx.workspaceId },
      select: { id: true, title: true },
    }),
  }));
  const latest = latestOf(children);
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  // a move that was deleted meanwhile has nothing to be written on
  const items = moveIds
    .filter((moveId) => titleOf.has(moveId))
    .map((moveId): BatchItem => {
      const child = latest.get(moveId);
      const refusal = failures[moveId];
      const state = stateOf(child, refusal !== undefined);
      return {
        moveId,
        title: titleOf.get(moveId) ?? '',
        state,
        executionId: child?.id ?? null,
        score: child?.qualityScore ?? null,
        error: state === 'failed' ? (refusal ?? child?.errorMessage ?? null) : null,
      };
    });
  const minimum = minimumQuality(riskLevel);
  const acceptable = items.filter((item) => isAcceptable(item, minimum)).length;
  return { ...summarise(row, items, children), minimum, acceptable, items };
}

function summarise(row: CampaignBatch, items: readonly BatchItem[], children: readonly Child[]) {
  const count = (of: (item: BatchItem) => boolean) => items.filter(of).length;
  const stillOpen = count(({ state }) => open.has(state));
  const underWay = row.status === 'starting' || stillOpen > 0;
  const ends = children.flatMap(({ completedAt }) => (completedAt ? [completedAt.getTime()] : []));
  const status: BatchView['status'] =
    row.status === 'stopped' ? 'stopped' : underWay ? 'running' : 'finished';
  return {
    id: row.id,
    campaignId: row.campaignId,
    status,
    counts: {
      total: items.length,
      written: count(({ state }) => state === 'written' || state === 'settled'),
      failed: count(({ state }) => state === 'failed'),
      open: stillOpen,
    },
    costMicroUsd: children.reduce((sum, { cost }) => sum + microUsdOf(cost), 0),
    createdAt: row.createdAt.toISOString(),
    finishedAt: underWay || ends.length === 0 ? null : new Date(Math.max(...ends)).toISOString(),
  };
}
