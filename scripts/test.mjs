// `npm test`: every check, each with its counts and time, and a last line that sums them.
//   npm test -- --only=unit,e2e          some of them
//   npm test -- --database-url=<url>     on a Postgres of your own instead of the embedded one
//   npm test -- --only=unit lib/moves    and only the tests of these files
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { openDataDir } from './lib/data-dir.mjs';
import { install } from './lib/install.mjs';
import { lockDataDir } from './lib/lock.mjs';
import { explain, Refusal } from './lib/say.mjs';
import { TestRun } from './lib/test-run.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { only: { type: 'string' }, 'database-url': { type: 'string' } },
});

/** A folder that holds nothing of an earlier run, and that no other run uses. */
async function freshFolder() {
  const folder = openDataDir('.data-test');
  const unlock = await lockDataDir(folder);
  for (const name of readdirSync(folder))
    if (name !== 'lock.json') rmSync(join(folder, name), { recursive: true, force: true });
  mkdirSync(join(folder, 'logs'));
  return { folder, unlock };
}

let unlock = () => {};
let run;
async function end(code) {
  await run?.stop();
  unlock();
  process.exit(code);
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => end(130));

try {
  const fresh = await freshFolder();
  unlock = fresh.unlock;
  await install();
  run = new TestRun({
    folder: fresh.folder,
    only: values.only?.split(','),
    databaseUrl: values['database-url'],
    files: positionals,
  });
  await run.all();
  await end(run.report());
} catch (error) {
  explain(error);
  if (error instanceof Refusal) console.log('0 passed, 1 failed');
  await end(1);
}
