'use server';

import { z } from 'zod';
import {
  correctMemory,
  forgetMemory,
  listEntities,
  mergeEntities,
  pinMemory,
  recall,
  remember,
  reviveMemory,
  shareMemory,
} from '@/lib/memory';
import {
  correctMemorySchema,
  listEntitiesSchema,
  memoryIdSchema,
  mergeEntitiesSchema,
  pinMemorySchema,
  recallSchema,
  rememberSchema,
  shareMemorySchema,
} from '@/lib/memory/schemas';
import { workspaceAction } from '@/lib/web/action';

export const rememberAction = workspaceAction(
  { operation: 'memory.update', input: rememberSchema },
  remember,
);

export const correctMemoryAction = workspaceAction(
  { operation: 'memory.update', input: correctMemorySchema },
  correctMemory,
);

export const pinMemoryAction = workspaceAction(
  { operation: 'memory.update', input: pinMemorySchema },
  pinMemory,
);

export const shareMemoryAction = workspaceAction(
  { operation: 'memory.update', input: shareMemorySchema },
  shareMemory,
);

export const reviveMemoryAction = workspaceAction(
  { operation: 'memory.update', input: memoryIdSchema },
  reviveMemory,
);

/** As many as a page of the list holds. */
const idsSchema = z.strictObject({ ids: z.array(memoryIdSchema.shape.id).min(1).max(100) });

/** One after the other: each takes its own traces with it. */
export const forgetMemoriesAction = workspaceAction(
  { operation: 'memory.forget', input: idsSchema },
  async (ctx, { ids }) => {
    for (const id of ids) await forgetMemory(ctx, { id });
    return { forgotten: ids.length };
  },
);

export const tryRecallAction = workspaceAction(
  { operation: 'memory.read', input: recallSchema.pick({ query: true }) },
  (ctx, { query }) => recall(ctx, { query }),
);

export const mergeEntitiesAction = workspaceAction(
  { operation: 'memory.update', input: mergeEntitiesSchema },
  mergeEntities,
);

export const listEntitiesAction = workspaceAction(
  { operation: 'memory.read', input: listEntitiesSchema },
  listEntities,
);
