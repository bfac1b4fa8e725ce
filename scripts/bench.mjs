// `npm run bench [-- <name> …]`: the benchmarks of `bench/`, `queue` when none is named, against services of
// their own that are gone afterwards. One that needs Postgres runs on the embedded one and, where
// DATABASE_URL is given, once more on that.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { command } from './lib/command.mjs';
import { inRoot } from './lib/paths.mjs';
import { checkDatabase, startPostgres } from './lib/postgres.mjs';
import { startRedis } from './lib/redis.mjs';
import { Refusal, say, step } from './lib/say.mjs';
import { applyMigrations } from './lib/schema-engine.mjs';

const tsx = inRoot('node_modules/tsx/dist/cli.mjs');
const [name = 'queue', ...rest] = process.argv.slice(2);

/** The queue asks Postgres nothing; its address is there because settings are checked as a whole. */
const nowhere = 'postgresql://nobody@127.0.0.1:1/nothing';

const environment = (redisUrl, databaseUrl) => ({
  ...process.env,
  REDIS_URL: redisUrl,
  DATABASE_URL: databaseUrl,
  NEXTAUTH_SECRET: 'only-for-a-benchmark-that-signs-nobody-in',
  LOG_LEVEL: 'error',
});

const run = (file, env) =>
  new Promise((resolve, reject) => {
    const bench = spawn(process.execPath, [tsx, file, ...rest], { env, stdio: 'inherit' });
    bench.once('error', reject);
    bench.once('close', (code) => {
      process.exitCode ||= code ?? 1;
      resolve();
    });
  });

await command(async () => {
  const file = inRoot('bench', `${name}.ts`);
  if (!/^[a-z-]+$/.test(name) || !existsSync(file))
    throw new Refusal(`There is no benchmark “${name}”. Look into bench/ for their names.`);
  const dataDir = mkdtempSync(join(tmpdir(), 'muhurat-bench-'));
  mkdirSync(join(dataDir, 'logs'));
  const children = [];
  const start = async (what, work) => {
    const { child, url } = await step(what, work);
    children.unshift(child);
    return url;
  };
  try {
    const redisUrl = await start('Redis', () => startRedis({ dataDir }));
    if (name === 'queue') return await run(file, environment(redisUrl, nowhere));
    const embedded = await start('embedded Postgres', () => startPostgres({ dataDir }));
    await applyMigrations(embedded);
    await run(file, environment(redisUrl, embedded));
    const native = process.env.DATABASE_URL;
    if (!native) return;
    await checkDatabase(native);
    await applyMigrations(native);
    say('\nOnce more, on the Postgres of DATABASE_URL:');
    await run(file, environment(redisUrl, native));
  } finally {
    for (const child of children) await child.stop();
    rmSync(dataDir, { recursive: true, force: true });
  }
});
