import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { getFoundationVersion } from './get-foundation-version';
import { type Foundation, restoreFoundationVersionSchema } from './schemas';
import { writeVersion } from './write-version';

/**
 * Makes an earlier version's words the newest version; nothing of the history is lost.
 *
 * @throws AppError forbidden, not_found; conflict when another version came first; unavailable
 */
export async function restoreFoundationVersion(
  ctx: WorkspaceCtx,
  input: z.input<typeof restoreFoundationVersionSchema>,
): Promise<Foundation> {
  authorise(ctx, 'foundation.update');
  const { version, expectedVersion } = restoreFoundationVersionSchema.parse(input);
  const { fields } = await getFoundationVersion(ctx, { version });
  return writeVersion(ctx, {
    patch: fields,
    expectedVersion,
    action: 'foundation.restored',
    metadata: { restoredVersion: version },
  });
}
