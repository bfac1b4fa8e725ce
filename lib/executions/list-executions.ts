import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Prisma, type Tx, withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import {
  type ExecutionSummary,
  type ListExecutionsInput,
  listExecutionsSchema,
  replySkillId,
} from './schemas';
import { skillTitles } from './skill-titles';
import { summaryColumns, toSummary } from './to-view';

export type ExecutionPage = {
  items: ExecutionSummary[];
  total: number;
  page: number;
  pageSize: number;
};

/** The workspace's runs, newest first. */
export async function listExecutions(
  ctx: WorkspaceCtx,
  filters: ListExecutionsInput = {},
): Promise<ExecutionPage> {
  authorise(ctx, 'executions.read');
  const { page, pageSize, mine, open, waiting, label, plans, campaignId, ...same } =
    listExecutionsSchema.parse(filters);
  const where: Prisma.ExecutionWhereInput = {
    workspaceId: ctx.workspaceId,
    // answers are read in their conversations
    ...(same.skillId ? {} : { skillId: { not: replySkillId } }),
    ...same,
    ...(plans ? { skillId: { startsWith: 'campaign.' } } : {}),
    ...(mine ? { userId: ctx.userId } : {}),
    ...(open ? { status: { in: ['pending', 'running'] } } : {}),
    ...(waiting ? { status: 'pending', approval: 'waiting' } : {}),
    ...(label === 'cached' ? { cachedFrom: { not: null } } : {}),
    ...(label === 'flagged' ? { flagged: true } : {}),
  };
  const titles = await skillTitles();
  return withUser(ctx, async (tx) => {
    if (campaignId && plans) where.campaignId = campaignId;
    else if (campaignId) where.OR = await ofCampaign(tx, ctx.workspaceId, campaignId);
    const rows = await tx.execution.findMany({
      where,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
      skip: (page - 1) * pageSize,
      take: pageSize,
      select: summaryColumns,
    });
    const total = await tx.execution.count({ where });
    const threads = await conversationTitles(tx, ctx.workspaceId, rows);
    const items = rows.map((row) => {
      const summary = toSummary(row, titles);
      return { ...summary, title: threads.get(row.conversationId ?? '') ?? summary.title };
    });
    return { items, total, page, pageSize };
  });
}

/** An answer is called as its conversation, to those who may see that. */
async function conversationTitles(
  tx: Tx,
  workspaceId: string,
  rows: readonly { conversationId: string | null }[],
): Promise<Map<string, string>> {
  const ids = rows.flatMap(({ conversationId }) => conversationId ?? []);
  if (ids.length === 0) return new Map();
  const found = await tx.conversation.findMany({
    where: { workspaceId, id: { in: ids } },
    select: { id: true, title: true },
  });
  return new Map(found.map(({ id, title }) => [id, title ?? '']));
}

/** Runs on the campaign itself, and on its moves. */
async function ofCampaign(
  tx: Tx,
  workspaceId: string,
  campaignId: string,
): Promise<Prisma.ExecutionWhereInput[]> {
  const moves = await tx.move.findMany({
    where: { workspaceId, campaignId },
    select: { id: true },
  });
  return [{ campaignId }, { moveId: { in: moves.map(({ id }) => id) } }];
}
