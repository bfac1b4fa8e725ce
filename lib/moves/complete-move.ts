import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { moveMove } from './move-move';
import { type Move, moveIdSchema } from './schemas';

/** Done: at the top of the completed column, with the time. @throws AppError not_found */
export async function completeMove(ctx: WorkspaceCtx, input: { id: string }): Promise<Move> {
  const { id } = moveIdSchema.parse(input);
  return moveMove(ctx, { id, status: 'completed', after: null });
}
