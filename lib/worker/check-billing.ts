import { checkBilling } from '@/lib/billing';
import { disconnectDatabase } from '@/lib/platform/db';
import { disconnectRedis } from '@/lib/platform/redis';
import { tableOf } from './table';

/** `npm run billing:check`: every contradiction between accounts, subscriptions, payments and documents. */
try {
  const found = await checkBilling();
  if (found.length > 0) {
    const rows = found.map(({ subject, says, userId }) => [subject, says, userId ?? '']);
    process.stdout.write(`${tableOf(['what', 'what is wrong', 'account'], rows)}\n\n`);
    process.exitCode = 2;
  }
  process.stdout.write(
    found.length === 0 ? 'The books agree.\n' : `${found.length} contradictions.\n`,
  );
} finally {
  await disconnectDatabase();
  await disconnectRedis();
}
