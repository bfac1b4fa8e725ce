import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { authorise } from '@/lib/workspaces';
import { findPathSchema, type GraphPath } from '../schemas';
import { readGraph } from './read-graph';
import { strongestPath } from './strongest-path';

/** How two entities are connected, by the strongest way. @throws AppError forbidden, not_found */
export async function findPath(
  ctx: WorkspaceCtx,
  input: z.input<typeof findPathSchema>,
): Promise<GraphPath> {
  authorise(ctx, 'memory.read');
  const { from, to } = findPathSchema.parse(input);
  const { entities, relationships } = await withUser(ctx, (tx) => readGraph(tx, ctx.workspaceId));
  for (const id of [from, to]) {
    if (!entities.some((one) => one.id === id)) throw notFound('entity');
  }
  return strongestPath(relationships, from, to);
}
