// `npm run bench`: the benchmarks of `bench/`, against a Redis of their own that is gone afterwards.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './lib/command.mjs';
import { inRoot } from './lib/paths.mjs';
import { startRedis } from './lib/redis.mjs';
import { step } from './lib/say.mjs';

const tsx = inRoot('node_modules/tsx/dist/cli.mjs');

/** Postgres is not asked for anything; its address is there because settings are checked as a whole. */
const environment = (redisUrl) => ({
  ...process.env,
  REDIS_URL: redisUrl,
  DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/nothing',
  NEXTAUTH_SECRET: 'only-for-a-benchmark-that-signs-nobody-in',
  LOG_LEVEL: 'error',
});

await command(async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'muhurat-bench-'));
  mkdirSync(join(dataDir, 'logs'));
  const { child, url } = await step('Redis', () => startRedis({ dataDir }));
  try {
    await new Promise((resolve, reject) => {
      const bench = spawn(process.execPath, [tsx, inRoot('bench/queue.ts')], {
        env: environment(url),
        stdio: 'inherit',
      });
      bench.once('error', reject);
      bench.once('close', (code) => {
        process.exitCode = code ?? 1;
        resolve();
      });
    });
  } finally {
    await child.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
