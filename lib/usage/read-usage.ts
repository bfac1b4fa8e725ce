import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { startOf } from './periods';
import { type UsageFilters, type UsageShare, type UsageSum, usageFiltersSchema } from './schemas';

export type Usage = {
  total: UsageSum;
  /** Days with usage only, oldest first. */
  days: UsageShare[];
  /** Dearest first. */
  skills: UsageShare[];
  members: UsageShare[];
  campaigns: (UsageShare & { name: string | null })[];
};

type Row = {
  date: string;
  skill_id: string | null;
  user_id: string;
  campaign_id: string | null;
  campaign: string | null;
  micro_usd: bigint;
  tokens: bigint;
  runs: bigint;
  flagged: bigint;
};

const none: UsageSum = { microUsd: 0, tokens: 0, runs: 0, flagged: 0 };

/** From and where of one workspace's usage, with the campaign that a run served by itself or through its move. */
export function usageOf(ctx: WorkspaceCtx, filters: UsageFilters): Prisma.Sql {
  const { from, to, skillId, userId, campaignId } = filters;
  const campaign =
    campaignId === undefined
      ? Prisma.empty
      : campaignId === 'none'
        ? Prisma.sql`AND coalesce(e.campaign_id, m.campaign_id) IS NULL`
        : Prisma.sql`AND coalesce(e.campaign_id, m.campaign_id) = ${campaignId}::uuid`;
  return Prisma.sql`
    FROM usage_records u
    LEFT JOIN executions e ON e.id = u.execution_id AND e.workspace_id = u.workspace_id
    LEFT JOIN moves m ON m.id = e.move_id AND m.workspace_id = u.workspace_id
    LEFT JOIN campaigns c ON c.id = coalesce(e.campaign_id, m.campaign_id)
      AND c.workspace_id = u.workspace_id
    WHERE u.workspace_id = ${ctx.workspaceId}::uuid AND u.recorded_at >= ${startOf(from)}
      AND u.recorded_at < ${startOf(to)}::timestamptz + interval '1 day'
      ${skillId ? Prisma.sql`AND u.skill_id = ${skillId}` : Prisma.empty}
      ${userId ? Prisma.sql`AND u.user_id = ${userId}::uuid` : Prisma.empty} ${campaign}`;
}

/** What this workspace's runs cost, as far as the person may see it: members their own, admins all. */
export async function readUsage(ctx: WorkspaceCtx, input: UsageFilters): Promise<Usage> {
  authorise(ctx, 'usage.read');
  const filters = usageFiltersSchema.parse(input);
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT to_char(u.recorded_at AT TIME ZONE 'Asia/Kolkata', 'YYYY-MM-DD') AS date, u.skill_id,
             u.user_id::text AS user_id, c.id::text AS campaign_id, c.name AS campaign,
             sum(u.amount * 1000000)::bigint AS micro_usd, coalesce(sum(u.tokens), 0)::bigint AS tokens,
             count(*) AS runs, count(*) FILTER (WHERE e.flagged) AS flagged
      ${usageOf(ctx, filters)}
      GROUP BY 1, 2, 3, 4, 5 ORDER BY 1`,
  );
  const parts = rows.map((row) => ({
    ...row,
    sum: {
      microUsd: Number(row.micro_usd),
      tokens: Number(row.tokens),
      runs: Number(row.runs),
      flagged: Number(row.flagged),
    },
  }));
  const names = new Map(parts.map((part) => [part.campaign_id, part.campaign]));
  const by = (keyOf: (part: (typeof parts)[number]) => string | null) => {
    const sums = new Map<string | null, UsageSum>();
    for (const part of parts) {
      const key = keyOf(part);
      sums.set(key, plus(sums.get(key) ?? none, part.sum));
    }
    return [...sums].map(([key, sum]) => ({ key, ...sum }));
  };
  const dearest = (shares: UsageShare[]) =>
    shares.sort((a, b) => b.microUsd - a.microUsd || b.runs - a.runs);
  return {
    total: parts.reduce((sum, part) => plus(sum, part.sum), none),
    days: by(({ date }) => date),
    skills: dearest(by(({ skill_id }) => skill_id)),
    members: dearest(by(({ user_id }) => user_id)),
    campaigns: dearest(by(({ campaign_id }) => campaign_id)).map((share) => ({
      ...share,
      name: names.get(share.key) ?? null,
    })),
  };
}

const plus = (a: UsageSum, b: UsageSum): UsageSum => ({
  microUsd: a.microUsd + b.microUsd,
  tokens: a.tokens + b.tokens,
  runs: a.runs + b.runs,
  flagged: a.flagged + b.flagged,
});
