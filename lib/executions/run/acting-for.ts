import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { openWorkspaceById } from '@/lib/workspaces';
import { RunFailure } from './endings';

/**
 * The ctx of the person who asked for a run: what it reads, it reads as that person, with the role
 * that person has now. @throws RunFailure when they have left the workspace.
 */
export async function actingFor(row: {
  id: string;
  userId: string;
  workspaceId: string | null;
}): Promise<WorkspaceCtx> {
  try {
    return await openWorkspaceById(
      { userId: row.userId, requestId: row.id },
      row.workspaceId ?? '00000000-0000-0000-0000-000000000000',
    );
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') {
      throw new RunFailure(
        'forbidden',
        'Whoever asked for this has left the workspace, so it was not run.',
        error,
      );
    }
    throw error;
  }
}
