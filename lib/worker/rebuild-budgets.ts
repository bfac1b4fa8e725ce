import { disconnectDatabase } from '@/lib/platform/db';
import { disconnectRedis } from '@/lib/platform/redis';
import { type BudgetDrift, rebuildBudgets } from '@/lib/usage';
import { tableOf } from './table';

/** `npm run budgets:rebuild [-- <account id>…]`: what the counters said, and what they say now. */
const usd = (microUsd: number | null) =>
  microUsd === null ? 'missing' : `$${(microUsd / 1_000_000).toFixed(6)}`;

const linesOf = ({ payerId, before, after }: BudgetDrift) =>
  (['month', 'day', 'held'] as const)
    .filter((name) => before[name] !== after[name])
    .map((name) => [payerId, name, usd(before[name]), usd(after[name])]);

try {
  const { accounts, drifts } = await rebuildBudgets(process.argv.slice(2));
  const rows = drifts.flatMap(linesOf);
  if (rows.length > 0) {
    process.stdout.write(`${tableOf(['account', 'counter', 'said', 'says now'], rows)}\n\n`);
  }
  process.stdout.write(
    `${accounts} accounts looked at, ${drifts.length} differed from Postgres and were set right.\n`,
  );
} finally {
  await disconnectDatabase();
  await disconnectRedis();
}
