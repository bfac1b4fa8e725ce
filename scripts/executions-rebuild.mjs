// `npm run executions:rebuild`: replays every run's events, compares the result with its row and prints
// each difference; with `-- --write` it mends the rows. Ends with 2 when differences remain.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { command, withDatabase } from './lib/command.mjs';
import { generateClient } from './lib/generate.mjs';
import { inRoot } from './lib/paths.mjs';
import { Refusal, step } from './lib/say.mjs';
import { readEnvironment } from './lib/settings.mjs';

const tsx = inRoot('node_modules/tsx/dist/cli.mjs');
const source = inRoot('lib/worker/rebuild-executions.ts');
const built = inRoot('dist/rebuild.mjs');

/** From source where tsx is installed; a copy without development packages has the bundle. */
function program() {
  if (existsSync(tsx) && existsSync(source)) return [tsx, source];
  if (existsSync(built)) return [built];
  throw new Refusal('There is nothing to run yet. Run `npm run build` first.');
}

/** Only the database is used; the rest is there because settings are checked as a whole. */
const environment = (databaseUrl) => ({
  REDIS_URL: 'redis://127.0.0.1:1',
  NEXTAUTH_SECRET: 'only-for-a-command-that-signs-nobody-in',
  LOG_LEVEL: 'warn',
  ...readEnvironment(),
  DATABASE_URL: databaseUrl,
});

await command(async () => {
  const args = [...program(), ...process.argv.slice(2)];
  await step('Prisma client', generateClient);
  await withDatabase(
    (url) =>
      new Promise((resolve, reject) => {
        const child = spawn(process.execPath, args, { env: environment(url), stdio: 'inherit' });
        child.once('error', reject);
        child.once('close', (code) => {
          process.exitCode = code ?? 1;
          resolve();
        });
      }),
  );
});
