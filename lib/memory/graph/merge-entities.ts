import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { AppError, notFound } from '@/lib/platform/errors';
import { announce } from '@/lib/platform/updates';
import { authorise } from '@/lib/workspaces';
import { mergeEntitiesSchema } from '../schemas';
import { moveEntity } from './move-entity';
import { readGraph } from './read-graph';
import { lockGraph, propertiesOf } from './write-statements';

/**
 * Makes two entities one: `into` keeps its name and takes over evidence, relationships and the other's names,
 * by which it is known from now on. Others' private evidence moves along unseen, so this goes through the
 * system's door, after what the person may see was read as the person.
 *
 * @throws AppError forbidden, not_found; invalid for one with itself, and for what all know into what one knows
 */
export async function mergeEntities(
  ctx: WorkspaceCtx,
  input: z.input<typeof mergeEntitiesSchema>,
): Promise<{ id: string }> {
  authorise(ctx, 'memory.update');
  const { into, from } = mergeEntitiesSchema.parse(input);
  if (into === from)
    throw new AppError('invalid', 'These are one already. Choose another to merge.');
  const { workspaceId } = ctx;
  const { entities } = await withUser(ctx, (tx) => readGraph(tx, workspaceId));
  const [kept, gone] = [into, from].map((id) => entities.find((one) => one.id === id));
  if (!kept || !gone) throw notFound('entity');
  const shared = gone.visibility === 'workspace';
  if (shared && kept.visibility === 'private') {
    throw new AppError(
      'invalid',
      'Everyone here knows the one that would go, and only you the one that would stay. Merge them the other way round.',
    );
  }
  await withSystem(async (tx) => {
    await lockGraph(tx, workspaceId);
    const [row] = await tx.graphEntity.findMany({ where: { id: into, workspaceId } });
    const [other] = await tx.graphEntity.findMany({ where: { id: from, workspaceId } });
    if (!row || !other) throw notFound('entity');
    const { aliases = [], merged = [], ...rest } = propertiesOf(row);
    const theirs = propertiesOf(other);
    // a private name does not become everyone's
    if (shared || kept.visibility === 'private') {
      const names = [...aliases, other.name, ...(theirs.aliases ?? [])];
      const keys = [...merged, `${other.entityType}:${other.nameKey}`, ...(theirs.merged ?? [])];
      const properties = {
        ...theirs,
        ...rest,
        aliases: [...new Set(names)].filter((name) => name !== row.name),
        merged: [...new Set(keys)],
      };
      await tx.graphEntity.update({ where: { id: into }, data: { properties } });
    }
    await moveEntity(tx, workspaceId, { from, into });
    await recordAudit(tx, ctx, {
      action: 'entity.merged',
      resourceType: 'entity',
      resourceId: into,
      oldValue: shared ? { id: from, name: other.name } : { id: from },
      ...(shared ? { newValue: { id: into, name: row.name } } : {}),
    });
  });
  await announce(ctx, { kind: 'memory', id: into });
  return { id: into };
}
