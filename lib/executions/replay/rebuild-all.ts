import { Prisma } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { readEvents } from '@/lib/platform/events';
import { usdOf } from '@/lib/usage';
import { compareRow, type Difference } from './compare-row';
import type { ProjectionField } from './rebuild-execution';

const pageSize = 100;

export type Report = {
  compared: number;
  /** Runs whose row and events disagree. */
  differing: number;
  mended: number;
};
type Options = {
  /** Mend the rows by what their events say. */
  write: boolean;
  onDifference: (executionId: string, differences: readonly Difference[]) => void;
  /** Only this workspace's runs. */
  workspaceId?: string;
};

/** Replays every run's events and compares the result with its row; tells each difference. */
export async function rebuildExecutions(options: Options): Promise<Report> {
  const report: Report = { compared: 0, differing: 0, mended: 0 };
  for (let after = ''; ; ) {
    const ids = await idsAfter(after, options.workspaceId);
    for (const id of ids) {
      const differences = await rebuildOne(id, options.write);
      report.compared += 1;
      if (differences.length === 0) continue;
      report.differing += 1;
      if (options.write) report.mended += 1;
      options.onDifference(id, differences);
    }
    const last = ids.at(-1);
    if (last === undefined || ids.length < pageSize) return report;
    after = last;
  }
}

const idsAfter = (after: string, workspaceId?: string) =>
  withSystem(async (tx) => {
    const rows = await tx.execution.findMany({
      where: { id: { gt: after }, ...(workspaceId ? { workspaceId } : {}) },
      orderBy: { id: 'asc' },
      take: pageSize,
      select: { id: true },
    });
    return rows.map(({ id }) => id);
  });

/** One run, its row held so that a worker's write does not pass for a difference. */
const rebuildOne = (id: string, write: boolean) =>
  withSystem(async (tx) => {
    await tx.$queryRaw`SELECT id FROM executions WHERE id = ${id} FOR UPDATE`;
    const row = await tx.execution.findUnique({ where: { id } });
    if (!row) return [];
    const differences = compareRow(row, await readEvents(tx, id));
    if (write && differences.length > 0) {
      const data = Object.assign({}, ...differences.map(columnOf)) as Prisma.ExecutionUpdateInput;
      await tx.execution.updateMany({ where: { id }, data });
    }
    return differences;
  });

const documents: readonly ProjectionField[] = ['output', 'critique'];
const instants: readonly ProjectionField[] = [
  'approvalAt',
  'acceptedAt',
  'discardedAt',
  'createdAt',
  'startedAt',
  'completedAt',
];

/** A field as its column takes it. */
function columnOf({ field, rebuilt }: Difference): Record<string, unknown> {
  if (field === 'costMicroUsd') return { cost: usdOf(Number(rebuilt)) };
  if (rebuilt === null) return { [field]: documents.includes(field) ? Prisma.DbNull : null };
  return { [field]: instants.includes(field) ? new Date(String(rebuilt)) : rebuilt };
}
