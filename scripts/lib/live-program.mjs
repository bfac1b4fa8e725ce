import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { openDataDir } from './data-dir.mjs';
import { generateClient } from './generate.mjs';
import { runningServices } from './lock.mjs';
import { inRoot } from './paths.mjs';
import { Refusal, step } from './say.mjs';
import { readEnvironment } from './settings.mjs';

const tsx = inRoot('node_modules/tsx/dist/cli.mjs');

/** From source where tsx is installed; a copy without development packages has the bundle. */
function programOf(source, bundle) {
  if (existsSync(tsx) && existsSync(inRoot(source))) return [tsx, inRoot(source)];
  if (existsSync(inRoot(bundle))) return [inRoot(bundle)];
  throw new Refusal('There is nothing to run yet. Run `npm run build` first.');
}

/** The configured database and Redis, or those of the copy that runs on the data folder. */
function environment() {
  const env = readEnvironment();
  const running = runningServices(openDataDir(env.DATA_DIR ?? '.data'));
  const DATABASE_URL = env.DATABASE_URL ?? running?.databaseUrl;
  const REDIS_URL = env.REDIS_URL ?? running?.redisUrl;
  if (!DATABASE_URL || !REDIS_URL)
    throw new Refusal(
      'No copy runs on this data folder. Start it first, or set DATABASE_URL and REDIS_URL for a database and a Redis elsewhere.',
    );
  return {
    NEXTAUTH_SECRET: 'only-for-a-command-that-signs-nobody-in',
    LOG_LEVEL: 'warn',
    ...env,
    DATABASE_URL,
    REDIS_URL,
  };
}

/** Runs one of our programs, with the arguments of the command line, against a copy that is running. */
export async function runBesideCopy({ source, bundle }) {
  const args = [...programOf(source, bundle), ...process.argv.slice(2)];
  const env = environment();
  await step('Prisma client', generateClient);
  await new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { env, stdio: 'inherit' });
    child.once('error', reject);
    child.once('close', (code) => {
      process.exitCode = code ?? 1;
      resolve();
    });
  });
}
