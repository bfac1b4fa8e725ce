import { checkBilling } from '@/lib/billing';
import { disconnectDatabase } from '@/lib/platform/db';
import { disconnectRedis } from '@/lib/platform/redis';

/** `npm run billing:check`: every contradiction between accounts, subscriptions, payments and documents. */
try {
  const found = await checkBilling();
  for (const { subject, says, userId } of found) {
    const whose = userId && userId !== subject ? ` (account ${userId})` : '';
    process.stdout.write(`${subject}: ${says}${whose}\n`);
  }
  if (found.length > 0) process.exitCode = 2;
  process.stdout.write(
    found.length === 0 ? 'The books agree.\n' : `Contradictions: ${found.length}\n`,
  );
} finally {
  await disconnectDatabase();
  await disconnectRedis();
}
