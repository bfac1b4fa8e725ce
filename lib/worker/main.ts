import { guardSkills } from '@/lib/executions';
import { disconnectChannels } from '@/lib/platform/channels';
import { disconnectDatabase } from '@/lib/platform/db';
import { log } from '@/lib/platform/log';
import { disconnectRedis } from '@/lib/platform/redis';
import { startWorker } from './start-worker';

void guardSkills();
const worker = startWorker();
let ending = false;

async function end(signal: string) {
  if (ending) return;
  ending = true;
  log().info({ signal }, 'the worker is stopping');
  await worker.stop();
  await disconnectChannels();
  await disconnectRedis();
  await disconnectDatabase();
  process.exit(0);
}
for (const name of ['SIGINT', 'SIGTERM'] as const) process.on(name, () => void end(name));
