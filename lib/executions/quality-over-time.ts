import type { z } from 'zod';
import { istDateOf, now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import {
  type QualityOverTime,
  qualityOverTimeSchema,
  type SkillQuality,
  type WeekQuality,
} from './schemas';
import { skillTitles } from './skill-titles';

const mostFindings = 6;
const dayMs = 24 * 3_600_000;

type Row = {
  skill_id: string;
  week: string;
  runs: bigint;
  mean: number;
  low: number;
  high: number;
  accepted: bigint;
};

/** How good the workspace's finished runs were, week by week, and what was found in them most often. */
export async function qualityOverTime(
  ctx: WorkspaceCtx,
  input: z.input<typeof qualityOverTimeSchema> = {},
): Promise<QualityOverTime> {
  authorise(ctx, 'executions.read');
  const { skillId = null, weeks } = qualityOverTimeSchema.parse(input);
  const scope = { workspaceId: ctx.workspaceId, skillId, since: mondayBefore(weeks - 1) };
  const titles = await skillTitles();
  return withUser(ctx, async (tx) => {
    const rows = await readWeeks(tx, scope);
    const all = rows.map(toWeek);
    const skills = [...new Set(rows.map((row) => row.skill_id))]
      .map((id): SkillQuality => {
        const own = rows.filter((row) => row.skill_id === id).map(toWeek);
        const skillTitle = titles.get(id) ?? id;
        return { ...together(own), skillId: id, skillTitle, series: byWeek(own) };
      })
      .sort((a, b) => b.runs - a.runs || a.skillId.localeCompare(b.skillId));
    const { runs, accepted, mean } = together(all);
    return {
      weeks,
      runs,
      accepted,
      mean: runs === 0 ? null : mean,
      series: byWeek(all),
      skills,
      findings: await readFindings(tx, scope),
    };
  });
}

/** The Monday, in IST, that lies `weeks` weeks before this one. */
function mondayBefore(weeks: number): Date {
  const today = new Date(`${istDateOf(now())}T00:00:00+05:30`);
  const sinceMonday = (new Date(`${istDateOf(now())}T00:00:00Z`).getUTCDay() + 6) % 7;
  return new Date(today.getTime() - (sinceMonday + 7 * weeks) * dayMs);
}

type Scope = { workspaceId: string; skillId: string | null; since: Date };

/** What the cache served again counts once, where it was written. */
const readWeeks = (tx: Tx, { workspaceId, skillId, since }: Scope) => tx.$queryRaw<Row[]>`
  SELECT skill_id, count(*) AS runs, avg(quality_score)::float8 AS mean, min(quality_score) AS low,
         max(quality_score) AS high, count(accepted_at) AS accepted,
         to_char(date_trunc('week', completed_at AT TIME ZONE 'Asia/Kolkata'), 'YYYY-MM-DD') AS week
  FROM executions
  WHERE workspace_id = ${workspaceId}::uuid AND status = 'completed' AND quality_score IS NOT NULL
    AND cached_from IS NULL AND completed_at >= ${since}
    AND (${skillId}::text IS NULL OR skill_id = ${skillId})
  GROUP BY skill_id, week ORDER BY week, skill_id`;

async function readFindings(tx: Tx, { workspaceId, skillId, since }: Scope) {
  const rows = await tx.$queryRaw<{ name: string; times: bigint }[]>`
    SELECT finding ->> 'check' AS name, count(DISTINCT id) AS times
    FROM executions, jsonb_array_elements(critique -> 'findings') AS finding
    WHERE workspace_id = ${workspaceId}::uuid AND status = 'completed' AND cached_from IS NULL
      AND completed_at >= ${since} AND (${skillId}::text IS NULL OR skill_id = ${skillId})
      AND (finding ->> 'weight')::float8 > 0 AND (finding ->> 'score')::float8 < 1
    GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${mostFindings}`;
  return rows.map(({ name, times }) => ({ check: name, times: Number(times) }));
}

const toWeek = (row: Row): WeekQuality => ({
  week: row.week,
  runs: Number(row.runs),
  mean: row.mean,
  low: row.low,
  high: row.high,
  accepted: Number(row.accepted),
});

function byWeek(rows: readonly WeekQuality[]): WeekQuality[] {
  const weeks = [...new Set(rows.map(({ week }) => week))].sort();
  return weeks.map((week) => ({ ...together(rows.filter((row) => row.week === week)), week }));
}

function together(rows: readonly WeekQuality[]): Omit<WeekQuality, 'week'> {
  const runs = rows.reduce((sum, row) => sum + row.runs, 0);
  const total = rows.reduce((sum, row) => sum + row.mean * row.runs, 0);
  return {
    runs,
    mean: Math.round(total / Math.max(1, runs)),
    low: Math.min(100, ...rows.map(({ low }) => low)),
    high: Math.max(0, ...rows.map(({ high }) => high)),
    accepted: rows.reduce((sum, row) => sum + row.accepted, 0),
  };
}
