import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { type GraphEntity, type ListEntitiesInput, listEntitiesSchema } from '../schemas';
import { isCalled } from './is-called';
import { readGraph, toGraphEntity } from './read-graph';
import { syncGraph } from './sync-graph';

const most = 500;

/** The graph as a list, the most connected first. @throws AppError forbidden */
export async function listEntities(
  ctx: WorkspaceCtx,
  input: ListEntitiesInput = {},
): Promise<GraphEntity[]> {
  authorise(ctx, 'memory.read');
  const { search, type } = listEntitiesSchema.parse(input);
  await syncGraph(ctx);
  const { entities } = await withUser(ctx, (tx) => readGraph(tx, ctx.workspaceId));
  return entities
    .filter((one) => (!type || one.type === type) && (!search || isCalled(one, search)))
    .sort((a, b) => b.degree - a.degree || a.name.localeCompare(b.name))
    .slice(0, most)
    .map(toGraphEntity);
}
