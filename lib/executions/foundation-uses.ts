import { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';

const rangeSchema = z.strictObject({
  from: z.number().int().positive(),
  to: z.number().int().positive(),
});

/** How many outputs were made from each version of the Foundation in a range; versions without any are absent. */
export async function foundationUses(
  ctx: WorkspaceCtx,
  input: z.input<typeof rangeSchema>,
): Promise<Map<number, number>> {
  authorise(ctx, 'executions.read');
  const { from, to } = rangeSchema.parse(input);
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<{ version: number; outputs: bigint }[]>`
      SELECT (context #>> '{foundation,version}')::integer AS version, count(*) AS outputs
      FROM executions
      WHERE workspace_id = ${ctx.workspaceId}::uuid AND status = 'completed'
        AND (context #>> '{foundation,version}')::integer BETWEEN ${from} AND ${to}
      GROUP BY 1`,
  );
  return new Map(rows.map(({ version, outputs }) => [version, Number(outputs)]));
}
