import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { authorise } from '@/lib/workspaces';
import { type Foundation, saveFoundationSchema } from './schemas';
import { writeVersion } from './write-version';

/**
 * Saves some of the fields on top of the version they were changed on.
 *
 * @throws AppError forbidden; conflict when another version came first; unavailable
 */
export async function saveFoundation(
  ctx: WorkspaceCtx,
  input: z.input<typeof saveFoundationSchema>,
): Promise<Foundation> {
  authorise(ctx, 'foundation.update');
  const { fields, expectedVersion } = saveFoundationSchema.parse(input);
  return writeVersion(ctx, { patch: fields, expectedVersion, action: 'foundation.saved' });
}
