import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { type Tx, withUser } from '@/lib/platform/db';
import { AppError } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { embedAtOnce, embedContents } from './embed-contents';
import { announceMemory, findMemory, insteadOf, lockMemory } from './internal';
import { correctMemorySchema } from './schemas';
import { insertMemory, sameWords, supersede } from './store';
import { tidyGraph } from './tidy-graph';

/**
 * Puts a memory right: the corrected one is recalled from now on, the old one stays as its history.
 *
 * @throws AppError not_found; conflict when it was replaced meanwhile; forbidden, invalid
 */
export async function correctMemory(
  ctx: WorkspaceCtx,
  input: z.input<typeof correctMemorySchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'memory.update');
  const { id, content } = correctMemorySchema.parse(input);
  const [embedded = embedAtOnce(content)] = ctx.tx ? [] : await embedContents([content]);
  const { newer, visibility } = await withUser(ctx, async (tx) => {
    await lockMemory(tx, ctx);
    const older = await current(tx, ctx, id);
    const { type, importance, pinnedAt } = older;
    if (older.content === content) return { newer: id, visibility: older.visibility };
    // steps aside before the new one comes: the same words are known once
    await close(tx, id);
    const known = await sameWords(tx, ctx, content);
    const made =
      known && known.visibility === older.visibility
        ? known.id
        : await insertMemory(tx, ctx, {
            ...{ content, type, visibility: older.visibility, importance, embedded },
            ...{ pinned: pinnedAt !== null, source: { kind: 'person' }, instead: insteadOf(older) },
          });
    await supersede(tx, older, made);
    await recordAudit(tx, ctx, {
      action: 'memory.corrected',
      resourceType: 'memory',
      resourceId: made,
      newValue: { replaced: id },
    });
    return { newer: made, visibility: older.visibility };
  });
  await tidyGraph(ctx);
  await announceMemory(ctx, newer, visibility);
  return { id: newer };
}

const close = (tx: Tx, id: string) =>
  tx.$executeRaw`UPDATE memory_chunks SET valid_to = greatest(valid_from, ${now()}) WHERE id = ${id}`;

async function current(tx: Tx, ctx: WorkspaceCtx, id: string) {
  const row = await findMemory(tx, ctx, id);
  if (!row.validTo) return row;
  throw new AppError(
    'conflict',
    'This memory was replaced by a newer one meanwhile. Look at the newer one, and correct that.',
  );
}
