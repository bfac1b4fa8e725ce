'use server';

import {
  createMove,
  deleteMove,
  editContent,
  getMove,
  moveMove,
  restoreContent,
  updateMove,
} from '@/lib/moves';
import {
  createMoveSchema,
  editContentSchema,
  moveIdSchema,
  moveMoveSchema,
  restoreContentSchema,
  updateMoveSchema,
} from '@/lib/moves/schemas';
import { workspaceAction } from '@/lib/web/action';

export const createMoveAction = workspaceAction(
  { operation: 'moves.create', input: createMoveSchema },
  createMove,
);
export const updateMoveAction = workspaceAction(
  { operation: 'moves.update', input: updateMoveSchema },
  updateMove,
);
export const moveMoveAction = workspaceAction(
  { operation: 'moves.update', input: moveMoveSchema },
  moveMove,
);
export const deleteMoveAction = workspaceAction(
  { operation: 'moves.delete', input: moveIdSchema },
  deleteMove,
);
export const editContentAction = workspaceAction(
  { operation: 'moves.update', input: editContentSchema },
  editContent,
);
export const restoreContentAction = workspaceAction(
  { operation: 'moves.update', input: restoreContentSchema },
  restoreContent,
);
/** The newest state of a move, for a screen that saves by itself. */
export const readMoveAction = workspaceAction(
  { operation: 'moves.read', input: moveIdSchema },
  (ctx, { id }) => getMove(ctx, id),
);
