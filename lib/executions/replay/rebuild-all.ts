import { Prisma } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { readEvents, readEventsOf } from '@/lib/platform/events';
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
    const { ids, suspects } = await comparePage(after, options.workspaceId);
    report.compared += ids.length;
    for (const id of suspects) {
      const differences = await rebuildOne(id, options.write);
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

/** A page of runs, and those of them that do not look like their events. */
const comparePage = (after: string, workspaceId?: string) =>
  withSystem(async (tx) => {
    const rows = await tx.execution.findMany({
      where: { id: { gt: after }, ...(workspaceId ? { workspaceId } : {}) },
      orderBy: { id: 'asc' },
      take: pageSize,
    });
    const ids = rows.map(({ id }) => id);
    const events = await readEventsOf(tx, ids);
    const suspects = rows.filter((row) => compareRow(row, events.get(row.id) ?? []).length > 0);
    return { ids, suspects: suspects.map(({ id }) => id) };
  });

/** One run once more, its row held: what a worker wrote meanwhile was no difference. */
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
