import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDataDir } from './data-dir.mjs';
import { install } from './install.mjs';
import { lockDataDir, runningServices } from './lock.mjs';
import { checkDatabase, startPostgres } from './postgres.mjs';
import { explain, step } from './say.mjs';
import { readEnvironment } from './settings.mjs';

/** Runs a command line's work with packages installed; ends the process with 1 and a sentence when it fails. */
export async function command(work) {
  try {
    await install();
    await work();
  } catch (error) {
    explain(error);
    process.exitCode = 1;
  }
}

/** Calls `work` with the address of the configured database, starting the embedded one for it if needed. */
export async function withDatabase(work) {
  const env = readEnvironment();
  if (env.DATABASE_URL) {
    await checkDatabase(env.DATABASE_URL);
    return work(env.DATABASE_URL);
  }
  const dataDir = openDataDir(env.DATA_DIR ?? '.data');
  const running = runningServices(dataDir);
  if (running) return work(running.databaseUrl);
  const unlock = await lockDataDir(dataDir);
  return withPostgres(dataDir, work).finally(unlock);
}

/** Calls `work` with the address of an empty embedded Postgres that is gone afterwards. */
export async function withEmptyDatabase(work) {
  const folder = mkdtempSync(join(tmpdir(), 'muhurat-'));
  mkdirSync(join(folder, 'logs'));
  return withPostgres(folder, work).finally(() => rmSync(folder, { recursive: true, force: true }));
}

async function withPostgres(dataDir, work) {
  const { child, url } = await step('embedded Postgres', () => startPostgres({ dataDir }));
  return Promise.resolve(work(url)).finally(() => child.stop());
}
