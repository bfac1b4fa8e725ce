import { cookies } from 'next/headers';
import type { Ctx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { listMyWorkspaces } from '@/lib/workspaces';
import { getSession } from './session';

/** Set by the workspace's layout; names the one to open next time. */
export const workspaceCookie = 'workspace';

/** The workspace last looked at, or the first; null for who has none. */
export async function landingWorkspace(ctx: Ctx) {
  const mine = await listMyWorkspaces(ctx);
  const last = (await cookies()).get(workspaceCookie)?.value;
  return mine.find((workspace) => workspace.slug === last) ?? mine[0] ?? null;
}

/** Whether this browser needs no sign-in. The form still shows while the sessions cannot be read. */
export async function isSignedIn(): Promise<boolean> {
  try {
    return (await getSession()) !== null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return false;
    throw error;
  }
}
