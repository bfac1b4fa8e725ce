import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { type GetGraphInput, type Graph, getGraphSchema } from '../schemas';
import { isCalled } from './is-called';
import { readGraph, toGraphEntity } from './read-graph';
import { syncGraph } from './sync-graph';

/** More than this can be neither drawn nor read; the most connected are kept. */
const mostEntities = 400;

/**
 * What the business knows, as entities and how they stand to each other. A search gives those of that name
 * and their neighbours. @throws AppError forbidden
 */
export async function getGraph(ctx: WorkspaceCtx, input: GetGraphInput = {}): Promise<Graph> {
  authorise(ctx, 'memory.read');
  const { types, search } = getGraphSchema.parse(input);
  await syncGraph(ctx);
  const { entities, relationships } = await withUser(ctx, (tx) => readGraph(tx, ctx.workspaceId));
  const ofType = entities.filter(({ type }) => !types || types.includes(type));
  const called = new Set(
    ofType.filter((one) => !search || isCalled(one, search)).map(({ id }) => id),
  );
  const near = new Set(called);
  for (const { sourceId, targetId } of search ? relationships : []) {
    if (called.has(sourceId)) near.add(targetId);
    if (called.has(targetId)) near.add(sourceId);
  }
  const shown = ofType
    .filter(({ id }) => near.has(id))
    .sort((a, b) => b.degree - a.degree)
    .slice(0, mostEntities);
  const ids = new Set(shown.map(({ id }) => id));
  return {
    entities: shown.map(toGraphEntity),
    relationships: relationships.filter(
      ({ sourceId, targetId }) => ids.has(sourceId) && ids.has(targetId),
    ),
  };
}
