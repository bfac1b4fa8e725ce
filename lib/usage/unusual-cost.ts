import type { Tx } from '@/lib/platform/db';
import { microUsdOf } from './record-usage';

const times = 3;
/** The mean is of a person's latest runs that cost something, once there are enough to have one. */
const latest = 100;
const fewest = 3;

/** Whether a run cost more than three times what its author's runs cost on average. */
export async function isUnusualCost(tx: Tx, userId: string, microUsd: number): Promise<boolean> {
  if (microUsd <= 0) return false;
  const rows = await tx.usageRecord.findMany({
    where: { userId, amount: { gt: 0 } },
    orderBy: { recordedAt: 'desc' },
    take: latest,
    select: { amount: true },
  });
  if (rows.length < fewest) return false;
  const mean = rows.reduce((sum, { amount }) => sum + microUsdOf(amount), 0) / rows.length;
  return microUsd > times * mean;
}
