import { log } from './log';
import { redis, withRedis } from './redis';

const ttlSeconds = 3600;

// An entry is replaced only by one of the same version or a newer one, so that a slow reader
// never puts back what a writer has dropped.
const put = `
local now = redis.call('HGET', KEYS[1], ARGV[1])
if now and cjson.decode(now).version > tonumber(ARGV[2]) then return 0 end
redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
redis.call('EXPIRE', KEYS[1], ARGV[4])
return 1`;

type Place = {
  key: string;
  /** The tenant that the value belongs to; a caller in another workspace finds nothing. */
  workspaceId: string;
};
type Entry<T> = { version: number; value?: T };

/** The cached value, or null. Authorise first: the cache knows no roles. */
export async function readCached<T>({ key, workspaceId }: Place): Promise<T | null> {
  try {
    const text = await redis().hget(key, workspaceId);
    return text ? ((JSON.parse(text) as Entry<T>).value ?? null) : null;
  } catch (error) {
    log().warn({ err: error, key }, 'a cached value could not be read');
    return null;
  }
}

const write = (place: Place, entry: Entry<unknown>) =>
  withRedis((client) =>
    client.eval(
      put,
      1,
      place.key,
      place.workspaceId,
      entry.version,
      JSON.stringify(entry),
      ttlSeconds,
    ),
  );

/** Keeps a value read from Postgres for an hour, unless something newer is known. */
export async function fillCache(place: Place, version: number, value: unknown): Promise<void> {
  await write(place, { version, value }).catch((error) =>
    log().warn({ err: error, key: place.key }, 'a value could not be cached'),
  );
}

/**
 * Drops what is older than `version`. Called before the change commits: then no reader can serve the old
 * value after it, and without Redis nothing is changed.
 *
 * @throws AppError unavailable
 */
export async function dropCached(place: Place, version: number): Promise<void> {
  await write(place, { version });
}
