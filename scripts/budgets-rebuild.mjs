// `npm run budgets:rebuild`: sets the budget counters in Redis by what Postgres has booked, while the copy
// runs, and prints each account whose counters said something else. `-- <account id>…` for those alone.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { command } from './lib/command.mjs';
import { openDataDir } from './lib/data-dir.mjs';
import { generateClient } from './lib/generate.mjs';
import { runningServices } from './lib/lock.mjs';
import { inRoot } from './lib/paths.mjs';
import { Refusal, step } from './lib/say.mjs';
import { readEnvironment } from './lib/settings.mjs';

const tsx = inRoot('node_modules/tsx/dist/cli.mjs');
const source = inRoot('lib/worker/rebuild-budgets.ts');
const built = inRoot('dist/budgets.mjs');

/** From source where tsx is installed; a copy without development packages has the bundle. */
function program() {
  if (existsSync(tsx) && existsSync(source)) return [tsx, source];
  if (existsSync(built)) return [built];
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
      'No copy runs on this data folder, so there are no counters to rebuild: they fill themselves when it starts. For a database and Redis elsewhere set DATABASE_URL and REDIS_URL.',
    );
  return {
    NEXTAUTH_SECRET: 'only-for-a-command-that-signs-nobody-in',
    LOG_LEVEL: 'warn',
    ...env,
    DATABASE_URL,
    REDIS_URL,
  };
}

await command(async () => {
  const args = [...program(), ...process.argv.slice(2)];
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
});
