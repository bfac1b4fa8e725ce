import { setTimeout as pause } from 'node:timers/promises';
import { now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';
import { withLock } from '@/lib/platform/lock';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { fillScript, reserveScript, settleScript } from './budget-scripts';
import { periodsOf, startOf } from './periods';

/** Integer micro-USD. A cap of null is unlimited. */
export type Caps = { month: number | null; day: number | null };
export type Refusal = { period: 'month' | 'day'; used: number; reserved: number; cap: number };

export const keepUsageSeconds = 40 * 24 * 3600;
export const keepReserveSeconds = 24 * 3600;

export const keysOf = (payerId: string, executionId: string, at: Date) => {
  const { month, day } = periodsOf(at);
  return [
    redisKeys.usage(payerId, month),
    redisKeys.usage(payerId, day),
    redisKeys.budgetReserved(payerId),
    redisKeys.budgetReserve(payerId, executionId),
  ];
};

type UsedRow = { month: bigint; day: bigint };
type OpenRow = { id: string; reserved: bigint };

/** What Postgres knows of an account's budget: used this month and day, and what open runs hold. */
export async function readBudgetTruth(payerId: string, at = now()) {
  const { month, day } = periodsOf(at);
  return withSystem(async (tx) => {
    const [used] = await tx.$queryRaw<UsedRow[]>`
      SELECT coalesce(sum(amount * 1000000), 0)::bigint AS month,
             coalesce(sum(amount * 1000000) FILTER (WHERE recorded_at >= ${startOf(day)}), 0)::bigint AS day
      FROM usage_records WHERE payer_id = ${payerId}::uuid AND recorded_at >= ${startOf(month)}`;
    const open = await tx.$queryRaw<OpenRow[]>`
      SELECT id, reserved_micro_usd AS reserved FROM executions
      WHERE payer_id = ${payerId}::uuid AND status IN ('pending', 'running')
        AND approval IS DISTINCT FROM 'waiting'`;
    return { month: Number(used?.month ?? 0), day: Number(used?.day ?? 0), open };
  });
}

/** Fills missing counters from Postgres: after Redis lost them, and on the first run of a day. */
async function fill(payerId: string, at: Date) {
  const truth = await readBudgetTruth(payerId, at);
  const keys = keysOf(payerId, '', at).slice(0, 3);
  await withRedis((redis) =>
    redis.eval(
      fillScript,
      3 + truth.open.length,
      ...keys,
      ...truth.open.map(({ id }) => redisKeys.budgetReserve(payerId, id)),
      truth.month,
      truth.day,
      keepUsageSeconds,
      keepReserveSeconds,
      ...truth.open.map(({ reserved }) => String(reserved)),
    ),
  );
}

const mostFillTries = 100;
const unavailable = () =>
  new AppError('unavailable', 'The budget cannot be read just now. Try again in a moment.');

/** One fills; the others look again a moment later. */
async function fillUnlessOthersDo(payerId: string, at: Date) {
  try {
    await withLock('budget', payerId, () => fill(payerId, at), { waitMs: 0 });
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'conflict')) throw error;
    await pause(20 + Math.random() * 60);
  }
}

type Answer = ['held' | 'lost'] | ['month' | 'day', string, string, string];

/** Holds `ask` micro-USD for a run. Null when it is held; otherwise which cap stands in the way. */
export async function reserveBudget(
  payerId: string,
  executionId: string,
  ask: number,
  caps: Caps,
  at = now(),
): Promise<Refusal | null> {
  const keys = keysOf(payerId, executionId, at);
  const limits = [caps.month ?? -1, caps.day ?? -1];
  const attempt = () =>
    withRedis(
      (redis) =>
        redis.eval(
          reserveScript,
          4,
          ...keys,
          ask,
          ...limits,
          keepReserveSeconds,
        ) as Promise<Answer>,
    );
  let answer = await attempt();
  for (let tries = 0; answer[0] === 'lost' && tries < mostFillTries; tries += 1) {
    await fillUnlessOthersDo(payerId, at);
    answer = await attempt();
  }
  if (answer[0] === 'held') return null;
  if (answer[0] === 'lost') throw unavailable();
  const [period, used, reserved, cap] = answer;
  return { period, used: Number(used), reserved: Number(reserved), cap: Number(cap) };
}

/** Ends a run's reservation and books its cost (0 gives all of it back). Safe to repeat. */
export async function settleBudget(
  payerId: string,
  executionId: string,
  costMicroUsd: number,
  at = now(),
) {
  const keys = keysOf(payerId, executionId, at);
  const attempt = (mode: 'careful' | 'force') =>
    withRedis((redis) => redis.eval(settleScript, 4, ...keys, costMicroUsd, mode));
  if ((await attempt('careful')) === -1) {
    await withLock('budget', payerId, () => attempt('force'));
  }
}

/** The counters as Redis holds them, filled first when they are missing. */
export async function readBudget(payerId: string, at = now()) {
  const [month = '', , reserved = ''] = keysOf(payerId, '', at);
  const read = () => withRedis((redis) => redis.mget(month, reserved));
  let [used, held] = await read();
  if (used === null || held === null) {
    await fillUnlessOthersDo(payerId, at);
    [used, held] = await read();
  }
  return { usedMicroUsd: Number(used ?? 0), heldMicroUsd: Number(held ?? 0) };
}
