import { type Tx, transactAs } from './client';
import { fromDatabase } from './errors';

/**
 * The door for what no person does: sign-in, invitations, webhooks, the worker.
 * Only files named in the boundary rules may import it.
 */
export async function withSystem<T>(
  work: (tx: Tx) => Promise<T>,
  options: { timeoutMs?: number } = {},
): Promise<T> {
  try {
    return await transactAs('muhurat_system', '', work, options);
  } catch (error) {
    throw fromDatabase(error);
  }
}
