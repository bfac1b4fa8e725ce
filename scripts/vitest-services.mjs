// Before vitest runs: where Postgres and Redis are. `npm test` says so in the environment; whoever runs a
// single file gets services of its own, which stay for the next run and end when nobody runs tests.
import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { openDataDir } from './lib/data-dir.mjs';
import { generateClient } from './lib/generate.mjs';
import { runningServices } from './lib/lock.mjs';
import { inRoot } from './lib/paths.mjs';
import { endRecorded, until } from './lib/processes.mjs';
import { Refusal } from './lib/say.mjs';
import { applyMigrations } from './lib/schema-engine.mjs';

const FOLDER = '.data-vitest';
const PATIENCE_MS = 60_000;
const TOUCH_EVERY_MS = 30_000;

const find = () => {
  const found = runningServices(inRoot(FOLDER));
  return found?.databaseUrl && found.redisUrl ? found : null;
};

async function findOrStart() {
  const dataDir = openDataDir(FOLDER);
  if (!find()) {
    const { DATABASE_URL, REDIS_URL, ...env } = process.env;
    spawn(process.execPath, [inRoot('scripts', 'services.mjs'), '--until-idle'], {
      detached: true,
      stdio: 'ignore',
      env: { ...env, DATA_DIR: dataDir },
    }).unref();
  }
  if (!(await until(find, PATIENCE_MS)))
    throw new Error(`The test services did not start: run DATA_DIR=${FOLDER} npm run services`);
  return find();
}

/** A migration that was edited while being written leaves a database that only a new one can replace. */
async function migrated() {
  const services = await findOrStart();
  try {
    await applyMigrations(services.databaseUrl);
    return services;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    await endRecorded(services.owner);
    rmSync(inRoot(FOLDER), { recursive: true, force: true });
    const fresh = await findOrStart();
    await applyMigrations(fresh.databaseUrl);
    return fresh;
  }
}

export async function setup() {
  await generateClient();
  if (process.env.DATABASE_URL && process.env.REDIS_URL) return undefined;
  const { databaseUrl, redisUrl } = await migrated();
  process.env.DATABASE_URL = databaseUrl;
  process.env.REDIS_URL = redisUrl;
  const touch = () => writeFileSync(inRoot(FOLDER, 'used'), '');
  touch();
  const timer = setInterval(touch, TOUCH_EVERY_MS);
  return () => clearInterval(timer);
}
