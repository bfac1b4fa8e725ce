import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { AppError } from '@/lib/platform/errors';

/** Argon2id; memory in KiB. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const atOnce = 2;
const waitingAtMost = 50;
const queue = pLimit(atOnce);

/** Hashing is slow on purpose, so it queues, and a queue too long is refused at once. */
async function queued<T>(work: () => Promise<T>): Promise<T> {
  if (queue.pendingCount > waitingAtMost) {
    throw new AppError(
      'unavailable',
      'Very many people are signing in just now. Nothing was changed; try again in a few seconds.',
    );
  }
  return queue(work);
}

const normal = (password: string) => password.normalize('NFKC');

export const hashPassword = (password: string) => queued(() => hash(normal(password), cost));

let decoy: Promise<string> | undefined;

/** Takes as long when there is no hash: an account without a password, or none at all. */
export async function passwordMatches(password: string, hashed: string | null | undefined) {
  decoy ??= hash('nobody has this password', cost);
  const against = hashed ?? (await decoy);
  const matches = await queued(() => verify(against, normal(password)));
  return matches && Boolean(hashed);
}
