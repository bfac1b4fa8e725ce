import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { withLock } from '@/lib/platform/lock';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { rebuildScript } from './budget-scripts';
import { keepReserveSeconds, keepUsageSeconds, keysOf, readBudgetTruth } from './budget-store';
import { periodsOf, startOf } from './periods';

export type Counters = { month: number | null; day: number | null; held: number | null };
/** Where the counters of an account differed from Postgres, in micro-USD; `after` is what they say now. */
export type BudgetDrift = {
  payerId: string;
  before: Counters;
  after: { month: number; day: number; held: number };
};

/** A reservation younger than this may belong to a run that is just being written. */
const youngSeconds = 120;
const mostTries = 5;

/**
 * Sets the counters of this month and day by Postgres, for every account or for those named. Returns those
 * that differed.
 */
export async function rebuildBudgets(
  only: readonly string[] = [],
): Promise<{ accounts: number; drifts: BudgetDrift[] }> {
  const payers = only.length > 0 ? only : await findPayers();
  const reserves = new Map<string, string[]>();
  for (const key of await scan(redisKeys.budgetReserve('*', '*'))) {
    reserves.set(payerOf(key), [...(reserves.get(payerOf(key)) ?? []), key]);
  }
  const drifts: BudgetDrift[] = [];
  for (const payerId of payers) {
    if (await isRight(payerId, reserves.get(payerId) ?? [])) continue;
    const drift = await withLock('budget', payerId, () => rebuildOne(payerId));
    if (drift) drifts.push(drift);
  }
  return { accounts: payers.length, drifts };
}

/** Who has used something this month or has a run open, and who has counters at all. */
async function findPayers(): Promise<string[]> {
  const since = startOf(periodsOf(now()).month);
  const rows = await withSystem(
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT payer_id::text AS id FROM usage_records WHERE recorded_at >= ${since}
      UNION SELECT payer_id::text FROM executions WHERE status IN ('pending', 'running')`,
  );
  const keys = await scan(redisKeys.budgetReserved('*'));
  return [...new Set([...rows.map(({ id }) => id), ...keys.map(payerOf)])].sort();
}

const payerOf = (key: string) => /\{(.+?)\}/.exec(key)?.[1] ?? '';

/** Whether an account's counters, and what its open runs hold one by one, are as Postgres has them. */
async function isRight(payerId: string, reserves: readonly string[]): Promise<boolean> {
  const at = now();
  const [month, day, held] = await withRedis((redis) =>
    redis.mget(keysOf(payerId, '', at).slice(0, 3)),
  );
  const truth = await readBudgetTruth(payerId, at);
  const known = new Set(truth.open.map(({ id }) => redisKeys.budgetReserve(payerId, id)));
  const sum = truth.open.reduce((total, { reserved }) => total + Number(reserved), 0);
  return (
    month === String(truth.month) &&
    day === String(truth.day) &&
    held === String(sum) &&
    reserves.every((key) => known.has(key))
  );
}

/** Written only where nobody changed the counters since they were read; otherwise read again. */
async function rebuildOne(payerId: string): Promise<BudgetDrift | null> {
  for (let tries = 0; tries < mostTries; tries += 1) {
    const at = now();
    const counters = keysOf(payerId, '', at).slice(0, 3);
    const read = await withRedis((redis) => redis.mget(counters));
    const reserves = await scan(redisKeys.budgetReserve(payerId, '*'));
    const truth = await readBudgetTruth(payerId, at);
    const open = new Map(
      truth.open.map(({ id, reserved }) => [
        redisKeys.budgetReserve(payerId, id),
        Number(reserved),
      ]),
    );
    const { young, stale } = await sort(reserves.filter((key) => !open.has(key)));
    const held =
      [...open.values()].reduce((sum, one) => sum + one, 0) +
      young.reduce((sum, one) => sum + one, 0);
    const after = { month: truth.month, day: truth.day, held };
    const [month, day, reserved] = read.map((text) => (text === null ? null : Number(text)));
    const before = { month: month ?? null, day: day ?? null, held: reserved ?? null };
    const written = await withRedis((redis) =>
      redis.eval(
        rebuildScript,
        3 + open.size + stale.length,
        ...counters,
        ...open.keys(),
        ...stale,
        ...read.map((text) => text ?? ''),
        after.month,
        after.day,
        after.held,
        keepUsageSeconds,
        keepReserveSeconds,
        ...open.values(),
      ),
    );
    if (written !== 1) continue;
    const same =
      before.month === after.month && before.day === after.day && before.held === after.held;
    return same && stale.length === 0 ? null : { payerId, before, after };
  }
  throw new AppError(
    'conflict',
    `The budget of account ${payerId} changes too fast to be rebuilt just now. Run this again.`,
  );
}

/** Reservations without an open run: those of runs that are just being written, and those left behind. */
async function sort(keys: readonly string[]) {
  const young: number[] = [];
  const stale: string[] = [];
  for (const key of keys) {
    const [held, left] = await withRedis((redis) => Promise.all([redis.get(key), redis.ttl(key)]));
    if (held === null) continue;
    if (left > keepReserveSeconds - youngSeconds) young.push(Number(held));
    else stale.push(key);
  }
  return { young, stale };
}

async function scan(pattern: string): Promise<string[]> {
  return withRedis(async (redis) => {
    const found = new Set<string>();
    let cursor = '0';
    do {
      const [next, keys] = await redis.scan(cursor, 'MATCH', pattern, 'COUNT', 500);
      for (const key of keys) found.add(key);
      cursor = next;
    } while (cursor !== '0');
    return [...found];
  });
}
