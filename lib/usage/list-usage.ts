import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { usageOf } from './read-usage';
import { type UsageFilters, usageFiltersSchema } from './schemas';

export type UsageLine = {
  /** ISO instant. */
  at: string;
  executionId: string | null;
  skillId: string | null;
  userId: string;
  campaign: string | null;
  tokens: number;
  microUsd: number;
  /** The provider did not say, and characters were counted. */
  estimated: boolean;
  flagged: boolean;
};

type Row = {
  at: Date;
  execution_id: string | null;
  skill_id: string | null;
  user_id: string;
  campaign: string | null;
  tokens: number | null;
  micro_usd: bigint;
  estimated: boolean;
  flagged: boolean | null;
};

/** More than this in one file is not asked for by any month of any plan. */
const mostUsageLines = 50_000;

/** Each run that was booked, newest first: what a table of the costs is made of. */
export async function listUsage(ctx: WorkspaceCtx, input: UsageFilters): Promise<UsageLine[]> {
  authorise(ctx, 'usage.read');
  const filters = usageFiltersSchema.parse(input);
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`
      SELECT u.recorded_at AS at, u.execution_id, u.skill_id, u.user_id::text AS user_id,
             c.name AS campaign, u.tokens, (u.amount * 1000000)::bigint AS micro_usd, u.estimated,
             e.flagged
      ${usageOf(ctx, filters)}
      ORDER BY u.recorded_at DESC, u.id LIMIT ${mostUsageLines}`,
  );
  return rows.map((row) => ({
    at: row.at.toISOString(),
    executionId: row.execution_id,
    skillId: row.skill_id,
    userId: row.user_id,
    campaign: row.campaign,
    tokens: row.tokens ?? 0,
    microUsd: Number(row.micro_usd),
    estimated: row.estimated,
    flagged: row.flagged ?? false,
  }));
}
