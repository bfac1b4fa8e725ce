import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { type MoveContent, type PutContentInput, putContentSchema } from './schemas';
import { writeContent } from './write-content';

/** Takes a run's accepted output into the move; earlier versions are kept. @throws AppError not_found */
export async function putContent(ctx: WorkspaceCtx, input: PutContentInput): Promise<MoveContent> {
  authorise(ctx, 'moves.update');
  const { moveId, text, output, executionId, score } = putContentSchema.parse(input);
  const content = await withUser(ctx, (tx) =>
    writeContent(tx, ctx, moveId, () => ({ text, output, executionId, score, source: 'run' })),
  );
  await announce(ctx, { kind: 'move', id: moveId });
  return content;
}
