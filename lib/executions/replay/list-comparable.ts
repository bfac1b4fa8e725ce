import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import type { ExecutionSummary } from '../schemas';
import { skillTitles } from '../skill-titles';
import { summaryColumns, toSummary } from '../to-view';

const most = 30;

/**
 * Runs that a run can be compared with: of its skill or its move. The first is the one that it came from:
 * what it mends, else the last before it of the same inputs, else of its move, else of its skill. @throws AppError not_found
 */
export async function listComparable(ctx: WorkspaceCtx, id: string): Promise<ExecutionSummary[]> {
  authorise(ctx, 'executions.read');
  const titles = await skillTitles();
  return withUser(ctx, async (tx) => {
    const [own] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM executions WHERE id = ${id} AND workspace_id = ${ctx.workspaceId}::uuid`;
    if (!own) throw notFound('run');
    const ranked = await tx.$queryRaw<{ id: string }[]>`
      SELECT other.id FROM executions AS own
      JOIN executions AS other ON other.workspace_id = own.workspace_id AND other.id <> own.id
        AND (other.skill_id = own.skill_id OR other.move_id = own.move_id)
      WHERE own.id = ${id} AND own.workspace_id = ${ctx.workspaceId}::uuid
        AND other.status IN ('completed', 'failed')
      ORDER BY (other.id = own.revises_id) IS TRUE DESC,
        (other.skill_id = own.skill_id AND other.inputs = own.inputs
          AND other.created_at <= own.created_at) DESC,
        (other.skill_id = own.skill_id AND other.inputs = own.inputs) DESC,
        (other.move_id = own.move_id) IS TRUE DESC,
        other.output IS NOT NULL DESC, other.created_at <= own.created_at DESC,
        abs(extract(epoch FROM other.created_at - own.created_at))
      LIMIT ${most}`;
    const rows = await tx.execution.findMany({
      where: { id: { in: ranked.map((one) => one.id) }, workspaceId: ctx.workspaceId },
      select: summaryColumns,
    });
    const byId = new Map(rows.map((row) => [row.id, row]));
    return ranked.flatMap((one) => {
      const row = byId.get(one.id);
      return row ? [toSummary(row, titles)] : [];
    });
  });
}
