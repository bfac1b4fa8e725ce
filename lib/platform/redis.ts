import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { env } from './env';
import { AppError } from './errors';
import { log } from './log';

const common: RedisOptions = {
  connectTimeout: 2_000,
  maxRetriesPerRequest: 1,
  retryStrategy: (attempt) => Math.min(attempt * 100, 2_000),
};

function connect(options: RedisOptions): Redis | Cluster {
  const url = new URL(env().REDIS_URL);
  const client = url.protocol.includes('+cluster')
    ? new Cluster(
        env()
          .REDIS_URL.replace(/^[a-z+]+:\/\//, '')
          .split('@')
          .at(-1)
          ?.split(',')
          .map((node) => {
            const [host = 'localhost', port = '6379'] = node.split(':');
            return { host, port: Number(port) };
          }) ?? [],
        { redisOptions: { ...common, ...options, password: url.password || undefined } },
      )
    : new Redis(env().REDIS_URL, { ...common, ...options });
  client.on('error', (error) => log().warn({ err: error }, 'a Redis connection is in trouble'));
  return client;
}

const holder = globalThis as typeof globalThis & { muhuratRedis?: Redis | Cluster };

/** The process's shared connection, for commands that answer at once. */
export function redis(): Redis | Cluster {
  holder.muhuratRedis ??= connect({ commandTimeout: 2_500 });
  return holder.muhuratRedis;
}

/** A connection of its own, for blocking reads and subscriptions. The caller ends it. */
export function dedicatedRedis(): Redis | Cluster {
  return connect({ maxRetriesPerRequest: null });
}

export async function disconnectRedis() {
  const open = holder.muhuratRedis;
  delete holder.muhuratRedis;
  if (open) await open.quit().catch(() => open.disconnect());
}

/** @throws AppError unavailable in place of a connection's error or time-out. */
export async function withRedis<T>(work: (client: Redis | Cluster) => Promise<T>): Promise<T> {
  try {
    return await work(redis());
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError(
      'unavailable',
      'A service that Muhurat needs (Redis) cannot be reached just now. Try again in a moment.',
      { cause: error },
    );
  }
}
