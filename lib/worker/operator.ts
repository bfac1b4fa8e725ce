import { grantOperator, listOperators, revokeOperator } from '@/lib/billing';
import { disconnectDatabase } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { disconnectRedis } from '@/lib/platform/redis';
import { tableOf } from './table';

/** `npm run operator -- grant <email> | revoke <email> | list`: who looks after the money of all accounts. */
const [deed, email] = process.argv.slice(2);
const say = (line: string) => process.stdout.write(`${line}\n`);

async function list() {
  const operators = await listOperators();
  if (operators.length === 0) return say('No operators.');
  const rows = operators.map((one) => [one.grantedAt.toISOString(), one.email]);
  say(tableOf(['since', 'address'], rows));
}

try {
  if (deed === 'list') await list();
  else if (deed === 'grant' && email) {
    const isNew = await grantOperator(email);
    say(isNew ? `${email} is an operator now.` : `${email} was an operator already.`);
  } else if (deed === 'revoke' && email) {
    const wasOne = await revokeOperator(email);
    say(wasOne ? `${email} is no operator any more.` : `${email} was no operator.`);
  } else {
    throw new AppError('invalid', 'Say grant or revoke with an address, or list.');
  }
} catch (error) {
  if (!(error instanceof AppError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await disconnectDatabase();
  await disconnectRedis();
}
