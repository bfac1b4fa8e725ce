import { now } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';

export type UsageEntry = {
  executionId: string;
  userId: string;
  workspaceId: string | null;
  payerId: string;
  skillId: string;
  costMicroUsd: number;
  tokens: number;
  /** True when the provider did not say and characters were counted. */
  estimated: boolean;
};

/** Micro-USD as the decimal USD of the column. */
export const usdOf = (microUsd: number) => (microUsd / 1_000_000).toFixed(6);

/** The column's decimal USD as integer micro-USD. */
export const microUsdOf = (usd: { toString(): string }) => Math.round(Number(usd) * 1_000_000);

/** Books a run's cost, once: the second record of an execution is refused by the database. */
export async function recordUsage(tx: Tx, entry: UsageEntry) {
  const { costMicroUsd, ...row } = entry;
  await tx.usageRecord.create({
    data: { ...row, amount: usdOf(costMicroUsd), recordedAt: now() },
    select: { id: true },
  });
}
