import { roleAtLeast, type WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { policy, type WorkspaceOperation } from './policy';

export const may = (role: WorkspaceCtx['role'], operation: WorkspaceOperation) =>
  roleAtLeast(role, policy[operation]);

/** The first line of every verb. @throws AppError forbidden, naming the role that is needed. */
export function authorise(ctx: WorkspaceCtx, operation: WorkspaceOperation) {
  if (may(ctx.role, operation)) return;
  throw new AppError(
    'forbidden',
    `Your role here is ${ctx.role}; this needs ${policy[operation]} or higher. Ask an admin of the workspace.`,
  );
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
