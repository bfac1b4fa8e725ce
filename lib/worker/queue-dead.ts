import { listDeadLetters, retryDeadLetter } from '@/lib/executions';
import { disconnectChannels } from '@/lib/platform/channels';
import { disconnectDatabase } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { disconnectRedis } from '@/lib/platform/redis';
import { tableOf } from './table';

/** `npm run queue:dead [-- --retry <id>]`: the jobs that no worker could finish, and one of them once more. */
const [flag, subject] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function list() {
  const letters = await listDeadLetters();
  if (letters.length === 0) return say('No dead letters.');
  const rows = letters.map(({ queue, job, reason, at }) => [
    at.toISOString(),
    queue,
    job.executionId ?? job.batchId ?? '?',
    reason,
  ]);
  say(tableOf(['since', 'queue', 'run or batch', 'reason'], rows));
  say(
    '\nAsk for one again, in the name of whoever asked first: npm run queue:dead -- --retry <id>',
  );
}

try {
  if (flag === undefined) await list();
  else if (flag === '--retry' && subject) {
    const { id } = await retryDeadLetter(subject);
    say(`Asked for again as ${id}; the dead letter is gone.`);
  } else throw new AppError('invalid', 'Use it alone to list, or with --retry and an id.');
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await disconnectChannels();
  await disconnectDatabase();
  await disconnectRedis();
}
