'use server';

import { z } from 'zod';
import { forgetMemory, getMemory, remember } from '@/lib/memory';
import { memoryIdSchema, rememberSchema } from '@/lib/memory/schemas';
import { editContent, getMove, restoreContent } from '@/lib/moves';
import { AppError } from '@/lib/platform/errors';
import { workspaceAction } from '@/lib/web/action';

export const rememberAction = workspaceAction(
  { operation: 'memory.update', input: rememberSchema },
  remember,
);
export const forgetAction = workspaceAction(
  { operation: 'memory.forget', input: memoryIdSchema },
  async (ctx, input) => {
    await forgetMemory(ctx, input);
  },
);
/** A memory that an answer relied on; null once it is forgotten. */
export const readMemoryAction = workspaceAction(
  { operation: 'memory.read', input: memoryIdSchema },
  async (ctx, input) => {
    try {
      return await getMemory(ctx, input);
    } catch (error) {
      if (error instanceof AppError && error.code === 'not_found') return null;
      throw error;
    }
  },
);

const id = z.uuid();
const revision = z.number().int().min(0);

/** An answer's words as a move's content: after what it says, or in its place. */
export const putIntoMoveAction = workspaceAction(
  {
    operation: 'moves.update',
    input: z.strictObject({
      id,
      text: z.string().min(1).max(50_000),
      how: z.enum(['replace', 'append']),
    }),
  },
  async (ctx, { id, text, how }) => {
    const { title, content } = await getMove(ctx, id);
    const before = content?.revision ?? 0;
    const whole = how === 'append' && content?.text ? `${content.text}\n\n${text}` : text;
    const written = await editContent(ctx, { id, text: whole, expectedRevision: before });
    return { id, title, revision: written.revision, before };
  },
);
/** Takes it back, unless somebody wrote meanwhile. */
export const takeFromMoveAction = workspaceAction(
  {
    operation: 'moves.update',
    input: z.strictObject({ id, revision, before: revision }),
  },
  async (ctx, { id, revision, before }) => {
    if (before === 0) await editContent(ctx, { id, text: '', expectedRevision: revision });
    else await restoreContent(ctx, { id, revision: before, expectedRevision: revision });
  },
);
