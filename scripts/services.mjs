// `npm run services`: the embedded Postgres and Redis alone, for working on one part of the product.
// With --until-idle it ends by itself once nobody has used it for ten minutes.
import { openDataDir } from './lib/data-dir.mjs';
import { lockDataDir } from './lib/lock.mjs';
import { explain, Refusal, say } from './lib/say.mjs';
import { Services } from './lib/services.mjs';
import { readEnvironment } from './lib/settings.mjs';

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

try {
  const dataDir = openDataDir(env.DATA_DIR ?? '.data');
  unlock = await lockDataDir(dataDir);
  services = new Services(dataDir);
  const { databaseUrl, redisUrl } = await services.start(env);
  say(`DATABASE_URL=${databaseUrl}\nREDIS_URL=${redisUrl}\nCtrl-C ends them.`);
} catch (error) {
  explain(error);
  await end(error instanceof Refusal ? 1 : 2);
}
