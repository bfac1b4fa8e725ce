import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { type MoveContent, type RestoreContentInput, restoreContentSchema } from './schemas';
import { writeContent } from './write-content';

/** Brings an earlier version's text back as a new one. @throws AppError not_found, conflict */
export async function restoreContent(
  ctx: WorkspaceCtx,
  input: RestoreContentInput,
): Promise<MoveContent> {
  authorise(ctx, 'moves.update');
  const { id, revision, expectedRevision } = restoreContentSchema.parse(input);
  const content = await withUser(ctx, (tx) =>
    writeContent(
      tx,
      ctx,
      id,
      (present) => {
        const version = present?.versions.find((one) => one.revision === revision);
        if (!version) throw notFound('version');
        const { text, executionId, score } = version;
        return { text, executionId, score, output: {}, source: 'restore' };
      },
      expectedRevision,
    ),
  );
  await announce(ctx, { kind: 'move', id });
  return content;
}
