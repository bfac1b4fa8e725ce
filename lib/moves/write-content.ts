import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';
import { notFound, staleWrite } from '@/lib/platform/errors';
import { contentOf } from './internal';
import type { ContentVersion, MoveContent, MoveStatus } from './schemas';

const mostVersions = 50;
/** A person's edits within this time of each other are one version. */
const sittingMs = 10 * 60_000;

type Written = Pick<MoveContent, 'text' | 'source' | 'executionId' | 'score' | 'output'>;

/**
 * Writes a move's text; what it replaces is kept among the versions. Locks the row, so that two writers
 * see each other.
 * @throws AppError not_found, conflict when `expectedRevision` is not the present one
 */
export async function writeContent(
  tx: Tx,
  ctx: WorkspaceCtx,
  id: string,
  write: (present: MoveContent | null) => Written,
  expectedRevision?: number,
): Promise<MoveContent> {
  const [row] = await tx.$queryRaw<{ content: unknown; status: MoveStatus }[]>`
    SELECT content, status FROM moves
    WHERE id = ${id}::uuid AND workspace_id = ${ctx.workspaceId}::uuid FOR UPDATE`;
  if (!row) throw notFound('move');
  const present = contentOf(row.content);
  if (expectedRevision !== undefined && expectedRevision !== (present?.revision ?? 0)) {
    throw staleWrite('text');
  }
  const written = write(present);
  const content: MoveContent = {
    ...written,
    revision: (present?.revision ?? 0) + 1,
    by: ctx.userId,
    at: now().toISOString(),
    versions: earlier(present, written, ctx.userId),
  };
  // work on a waiting or failed move begins with its text
  const begins = row.status === 'pending' || row.status === 'failed';
  await tx.move.updateMany({
    where: { id, workspaceId: ctx.workspaceId },
    data: {
      content: content as Prisma.InputJsonObject,
      executionId: content.executionId,
      ...(begins && written.source === 'run' ? { status: 'in_progress', failureReason: null } : {}),
      updatedAt: now(),
    },
  });
  await recordAudit(tx, ctx, {
    action: 'move.content_written',
    resourceType: 'move',
    resourceId: id,
    newValue: { revision: content.revision, source: content.source, score: content.score },
  });
  return content;
}

function earlier(present: MoveContent | null, written: Written, userId: string): ContentVersion[] {
  if (!present) return [];
  const { output: _output, versions, ...version } = present;
  const sameSitting =
    written.source === 'hand' &&
    present.source === 'hand' &&
    present.by === userId &&
    now().getTime() - Date.parse(present.at) < sittingMs;
  return sameSitting ? versions : [version, ...versions].slice(0, mostVersions);
}
