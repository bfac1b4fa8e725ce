import type { Tx } from '@/lib/platform/db';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { documentNumber, fiscalYear } from '../document-number';

/**
 * The next number of a series in the fiscal year of an instant. The series' row stays locked until the
 * caller's transaction ends: a rollback gives the number back, and nobody skips one.
 * @throws AppError unavailable past the last lawful number
 */
export async function nextNumber(tx: Tx, prefix: string, at: Date): Promise<string> {
  const year = fiscalYear(at);
  const [row] = await tx.$queryRaw<{ last_number: number }[]>`
    INSERT INTO document_sequences (series, fiscal_year, last_number) VALUES (${prefix}, ${year}, 1)
    ON CONFLICT (series, fiscal_year)
    DO UPDATE SET last_number = document_sequences.last_number + 1
    RETURNING last_number`;
  return documentNumber(prefix, year, row?.last_number ?? 0);
}

/** Shows the last invoice's number in Redis, for dashboards. Never read to make one. */
export async function cacheNumber(number: string, at: Date): Promise<void> {
  const last = Number(number.split('/').at(-1));
  const key = redisKeys.invoiceSeq(fiscalYear(at));
  await withRedis((redis) => redis.set(key, last + 1)).catch(() => undefined);
}
