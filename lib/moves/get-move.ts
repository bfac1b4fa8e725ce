import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { readMove } from './internal';
import type { Move } from './schemas';

/** @throws AppError not_found */
export async function getMove(ctx: WorkspaceCtx, id: string): Promise<Move> {
  authorise(ctx, 'moves.read');
  return withUser(ctx, (tx) => readMove(tx, ctx, id));
}
