import { rebuildExecutions } from '@/lib/executions';
import { disconnectDatabase } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { disconnectRedis } from '@/lib/platform/redis';
import { tableOf } from './table';

/** `npm run executions:rebuild`: every run's events replayed and compared with its row. */
const write = process.argv.includes('--write');
const rows: string[][] = [];
const inWords = (value: unknown) =>
  typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing');

try {
  const { compared, differing, mended } = await rebuildExecutions({
    write,
    onDifference: (id, differences) => {
      for (const { field, live, rebuilt } of differences) {
        rows.push([id, field, inWords(live), inWords(rebuilt)]);
      }
    },
  });
  if (rows.length > 0) {
    process.stdout.write(
      `${tableOf(['run', 'field', 'the row says', 'its events say'], rows)}\n\n`,
    );
  }
  const outcome = write ? `${mended} mended` : `${differing} differ from their events`;
  process.stdout.write(`${compared} runs compared, ${outcome}.\n`);
  if (differing > mended) {
    process.stdout.write('Run it again with --write to mend the rows by their events.\n');
    process.exitCode = 2;
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await disconnectDatabase();
  await disconnectRedis();
}
