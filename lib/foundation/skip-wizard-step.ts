import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { staleWrite } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { activeRow, dropForMembers, memberIds, toFoundation } from './internal';
import { type Foundation, skipWizardStepSchema } from './schemas';
import { writeVersion } from './write-version';

/**
 * Remembers that a step of the wizard was passed over, so that the wizard resumes behind it.
 * It says nothing about the business, so it makes no new version of an existing Foundation.
 *
 * @throws AppError forbidden, conflict, unavailable
 */
export async function skipWizardStep(
  ctx: WorkspaceCtx,
  input: z.input<typeof skipWizardStepSchema>,
): Promise<Foundation> {
  authorise(ctx, 'foundation.update');
  const { step } = skipWizardStepSchema.parse(input);
  const existing = await withUser(ctx, (tx) => activeRow(tx, ctx));
  const foundation = existing
    ? toFoundation(existing)
    : await writeVersion(ctx, { patch: {}, expectedVersion: null, action: 'foundation.saved' });
  const skippedSteps = [...new Set([...foundation.skippedSteps, step])];
  const members = await withUser(ctx, async (tx) => {
    const { count } = await tx.foundation.updateMany({
      where: { id: foundation.id, workspaceId: ctx.workspaceId },
      data: { data: { skippedSteps } },
    });
    if (count === 0) throw staleWrite('Foundation');
    return memberIds(tx, ctx);
  });
  await dropForMembers(ctx, members, foundation.version);
  return { ...foundation, skippedSteps };
}
