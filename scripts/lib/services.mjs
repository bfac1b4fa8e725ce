import { publishServices } from './lock.mjs';
import { checkDatabase, startPostgres } from './postgres.mjs';
import { remember } from './processes.mjs';
import { startRedis } from './redis.mjs';
import { Refusal, step } from './say.mjs';

async function checkRedis(url) {
  const refuse = (reason) => {
    throw new Refusal(
      `REDIS_URL cannot be used: ${reason}. Correct it, or unset it to use a local redis-server.`,
    );
  };
  if (!/^rediss?(\+cluster|\+sentinel)?:\/\//.test(url)) refuse('it must begin with redis://');
  if (/^rediss?\+/.test(url)) return;
  const { Redis } = await import('ioredis');
  const client = new Redis(url, {
    lazyConnect: true,
    connectTimeout: 10_000,
    retryStrategy: () => null,
    maxRetriesPerRequest: 0,
  });
  let reason;
  client.on('error', (error) => {
    reason = error.message || error.code;
  });
  try {
    await client.connect();
    await client.ping();
  } catch (error) {
    refuse(reason || error.message);
  } finally {
    client.disconnect();
  }
}

/**
 * Brings up what DATABASE_URL and REDIS_URL do not name, and publishes where everything is in
 * `services.json`, together with the processes that must be ended should this one be killed.
 */
export class Services {
  children = [];
  addresses = {};

  constructor(dataDir) {
    this.dataDir = dataDir;
  }

  async start(env) {
    const onStart = () => this.publish();
    if (env.DATABASE_URL) {
      await step('Postgres at DATABASE_URL', () => checkDatabase(env.DATABASE_URL));
      this.addresses.databaseUrl = env.DATABASE_URL;
    } else {
      const { url } = await step('embedded Postgres', () =>
        startPostgres({ dataDir: this.dataDir, onStart: (child) => this.adopt(child) }),
      );
      this.addresses.databaseUrl = url;
    }
    if (env.REDIS_URL) {
      await step('Redis at REDIS_URL', () => checkRedis(env.REDIS_URL));
      this.addresses.redisUrl = env.REDIS_URL;
    } else {
      const { url } = await step('Redis', () =>
        startRedis({ dataDir: this.dataDir, onStart: (child) => this.adopt(child) }),
      );
      this.addresses.redisUrl = url;
    }
    onStart();
    return this.addresses;
  }

  /** Takes a child over, to be recorded and to be ended with the rest. */
  adopt(child) {
    if (!this.children.includes(child)) this.children.push(child);
    this.publish();
  }

  publish() {
    publishServices(this.dataDir, {
      ...this.addresses,
      owner: remember(process.pid),
      children: this.children.map((child) => child.record).filter(Boolean),
    });
  }

  /** Ends the processes of the app first, both at once, and then what they use, one by one. */
  async stop() {
    const used = this.children.filter(({ name }) => name === 'redis' || name === 'postgres');
    const users = this.children.filter((child) => !used.includes(child));
    await Promise.all(users.map((child) => child.stop()));
    for (const child of used.toReversed()) await child.stop();
  }
}
