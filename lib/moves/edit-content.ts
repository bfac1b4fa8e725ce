import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { type EditContentInput, editContentSchema, type MoveContent } from './schemas';
import { writeContent } from './write-content';

/**
 * Keeps what a person typed. The score and the run stay those of the text that was edited.
 * @throws AppError not_found, conflict when somebody wrote meanwhile
 */
export async function editContent(
  ctx: WorkspaceCtx,
  input: EditContentInput,
): Promise<MoveContent> {
  authorise(ctx, 'moves.update');
  const { id, text, expectedRevision } = editContentSchema.parse(input);
  const content = await withUser(ctx, (tx) =>
    writeContent(
      tx,
      ctx,
      id,
      (present) => ({
        text,
        source: 'hand',
        output: present?.output ?? {},
        executionId: present?.executionId ?? null,
        score: present?.score ?? null,
      }),
      expectedRevision,
    ),
  );
  await announce(ctx, { kind: 'move', id });
  return content;
}
