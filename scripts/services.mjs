// `npm run services`: the embedded Postgres and Redis alone, for working on one part of the product.
// With --until-idle it ends once `used` in its data folder has not been touched for ten minutes.
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDataDir } from './lib/data-dir.mjs';
import { install } from './lib/install.mjs';
import { lockDataDir } from './lib/lock.mjs';
import { explain, say } from './lib/say.mjs';
import { Services } from './lib/services.mjs';
import { readEnvironment } from './lib/settings.mjs';

const IDLE_MS = 10 * 60_000;
const LOOK_EVERY_MS = 20_000;

const env = readEnvironment();
let services;
let unlock;
let ending = false;

async function end(code) {
  if (ending) return;
  ending = true;
  await services?.stop();
  unlock?.();
  process.exit(code);
}
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => end(0));

function endWhenIdle(dataDir) {
  const used = join(dataDir, 'used');
  writeFileSync(used, '');
  setInterval(() => {
    if (Date.now() - statSync(used).mtimeMs > IDLE_MS) end(0);
  }, LOOK_EVERY_MS);
}

try {
  const dataDir = openDataDir(env.DATA_DIR ?? '.data');
  unlock = await lockDataDir(dataDir);
  await install();
  services = new Services(dataDir);
  const { databaseUrl, redisUrl } = await services.start(env);
  if (process.argv.includes('--until-idle')) endWhenIdle(dataDir);
  say(`DATABASE_URL=${databaseUrl}\nREDIS_URL=${redisUrl}\nCtrl-C ends them.`);
} catch (error) {
  explain(error);
  await end(1);
}
