import { roleAtLeast, type WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { policy, type WorkspaceOperation } from './policy';

export const may = (role: WorkspaceCtx['role'], operation: WorkspaceOperation) =>
  roleAtLeast(role, policy[operation]);

const above: Record<NonNullable<WorkspaceCtx['above']>, string> = {
  workspacesOwned:
    'This workspace is above what its owner’s plan covers, so it can be read and not changed. Nothing is lost: a larger plan opens it again, or deleting or handing over an older workspace.',
  seatsPerWorkspace:
    'This workspace has more people than its plan covers: who joined first goes on, and you can read. Ask the owner for a larger plan.',
};
/** What brings a workspace below the limit again, and what only looks. */
const mending = /^(workspace|members|audit|skills)\.|^invitations\.(read|revoke)$/;

/** Whether a workspace that is above its plan lets it happen: reading, stopping, and what mends it. */
const staysOpen = (ctx: WorkspaceCtx, operation: WorkspaceOperation) =>
  policy[operation] === 'viewer' ||
  operation === 'executions.stop' ||
  (ctx.above === 'workspacesOwned' && mending.test(operation));

/**
 * The first line of every verb. @throws AppError forbidden, naming the role that is needed; limit_reached
 * where the payer's plan covers it no more
 */
export function authorise(ctx: WorkspaceCtx, operation: WorkspaceOperation) {
  if (!may(ctx.role, operation)) {
    throw new AppError(
      'forbidden',
      `Your role here is ${ctx.role}; this needs ${policy[operation]} or higher. Ask an admin of the workspace.`,
    );
  }
  if (ctx.above && !staysOpen(ctx, operation)) {
    throw new AppError('limit_reached', above[ctx.above], { data: { what: ctx.above } });
  }
}

/** Others' work is deleted by admins; one's own by its author. @throws AppError forbidden */
export function authoriseDelete(
  ctx: WorkspaceCtx,
  operation: WorkspaceOperation,
  authorId: string,
) {
  authorise(ctx, operation);
  if (authorId === ctx.userId || roleAtLeast(ctx.role, 'admin')) return;
  throw new AppError(
    'forbidden',
    'Only the person who made this, or an admin, can delete it. Ask an admin of the workspace.',
  );
}
