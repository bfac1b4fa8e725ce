import type { z } from 'zod';
import { istDateOf } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { endOfDay } from './internal';
import {
  countCap,
  type ListMovesFilters,
  listMovesSchema,
  type MoveList,
  type MoveRow,
  type MoveRun,
  type MoveStatus,
  moveStatuses,
} from './schemas';

type Filters = z.output<typeof listMovesSchema>;
type Row = Omit<MoveRow, 'dueDate' | 'run'> & {
  dueDate: Date | null;
  runId: string | null;
  runStatus: MoveRun['status'];
  runStartedAt: Date | null;
  runEndedAt: Date | null;
  runMicroUsd: number;
  runScore: number | null;
  runError: string | null;
};

/** A page of moves and how many there are by status. */
export async function listMoves(
  ctx: WorkspaceCtx,
  filters: ListMovesFilters = {},
): Promise<MoveList> {
  authorise(ctx, 'moves.read');
  const parsed = listMovesSchema.parse(filters);
  const statuses = parsed.status?.length ? parsed.status : moveStatuses;
  const where = conditions(ctx, parsed);
  const [rows, counts] = await withUser(ctx, async (tx) => [
    await tx.$queryRaw<Row[]>(select(pageOf(parsed, statuses, where), parsed)),
    await tx.$queryRaw<{ status: MoveStatus; count: number }[]>`
      SELECT s.status, c.count FROM unnest(${[...moveStatuses]}::text[]) s(status), LATERAL (
        SELECT count(*)::int AS count FROM (
          SELECT 1 FROM moves m WHERE ${where} AND m.status = s.status LIMIT ${countCap}) x) c`,
  ]);
  const byStatus: MoveList['counts'] = { pending: 0, in_progress: 0, completed: 0, failed: 0 };
  for (const { status, count } of counts) byStatus[status] = count;
  return { moves: rows.map(toMoveRow), counts: byStatus };
}

function conditions(ctx: WorkspaceCtx, filters: Filters): Prisma.Sql {
  const { campaignId, assignee, type, dueFrom, dueTo, text } = filters;
  const all = [Prisma.sql`m.workspace_id = ${ctx.workspaceId}::uuid`];
  if (campaignId === 'none') all.push(Prisma.sql`m.campaign_id IS NULL`);
  else if (campaignId) all.push(Prisma.sql`m.campaign_id = ${campaignId}::uuid`);
  if (assignee === 'none') all.push(Prisma.sql`m.assigned_to IS NULL`);
  else if (assignee) all.push(Prisma.sql`m.assigned_to = ${assignee}::uuid`);
  if (type?.length) all.push(Prisma.sql`m.type = ANY (${type}::text[])`);
  if (dueFrom) all.push(Prisma.sql`m.due_date >= ${new Date(`${dueFrom}T00:00:00+05:30`)}`);
  if (dueTo) all.push(Prisma.sql`m.due_date <= ${endOfDay(dueTo)}`);
  if (text) {
    all.push(
      Prisma.sql`(strpos(lower(m.title), lower(${text})) > 0 OR strpos(lower(coalesce(m.description, '')), lower(${text})) > 0)`,
    );
  }
  return Prisma.join(all, ' AND ');
}

/** The ids of one page: from each status by rank, which the board's index gives, or by due date. */
function pageOf(filters: Filters, statuses: readonly MoveStatus[], where: Prisma.Sql): Prisma.Sql {
  if (filters.order === 'due') {
    return Prisma.sql`SELECT m.* FROM moves m WHERE ${where} AND m.status = ANY (${[...statuses]}::text[])
      ORDER BY m.due_date NULLS LAST, m.position, m.id LIMIT ${filters.limit}`;
  }
  return Prisma.sql`SELECT one.* FROM unnest(${[...statuses]}::text[]) s(status), LATERAL (
    SELECT m.* FROM moves m WHERE ${where} AND m.status = s.status
    ORDER BY m.position, m.id LIMIT ${filters.limit}) one`;
}

const select = (page: Prisma.Sql, filters: Filters) => Prisma.sql`
  SELECT m.id, m.version, m.title, m.type, m.status, m.priority, m.phase, m.position,
    m.campaign_id AS "campaignId", m.due_date AS "dueDate", m.assigned_to AS "assignedTo",
    m.skill_id AS "skillId", m.failure_reason AS "failureReason",
    m.content ? 'text' AS "hasContent", (m.content ->> 'score')::int AS score,
    (SELECT p ->> 'name' FROM campaigns c, jsonb_array_elements(c.phases) p
      WHERE c.id = m.campaign_id AND p ->> 'key' = m.phase LIMIT 1) AS "phaseName",
    e.id AS "runId", e.status AS "runStatus", e.started_at AS "runStartedAt",
    e.completed_at AS "runEndedAt", (e.cost * 1000000)::float8 AS "runMicroUsd",
    e.quality_score AS "runScore", e.error_message AS "runError"
  FROM (${page}) m
  LEFT JOIN LATERAL (
    SELECT * FROM (
      SELECT * FROM executions x WHERE x.workspace_id = m.workspace_id AND x.move_id = m.id
      ORDER BY x.created_at DESC LIMIT 1) last WHERE last.accepted_at IS NULL AND last.discarded_at IS NULL) e ON true
  ORDER BY ${filters.order === 'due' ? Prisma.sql`m.due_date NULLS LAST,` : Prisma.empty} m.position, m.id`;

function toMoveRow(row: Row): MoveRow {
  const {
    runId,
    runStatus,
    runStartedAt,
    runEndedAt,
    runMicroUsd,
    runScore,
    runError,
    dueDate,
    ...move
  } = row;
  return {
    ...move,
    phaseName: move.phaseName ?? move.phase,
    dueDate: dueDate && istDateOf(dueDate),
    run: runId
      ? {
          id: runId,
          status: runStatus,
          startedAt: runStartedAt?.toISOString() ?? null,
          endedAt: runEndedAt?.toISOString() ?? null,
          microUsd: Math.round(runMicroUsd),
          score: runScore,
          error: runError,
        }
      : null,
  };
}
