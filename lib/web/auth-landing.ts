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

/** Who is signed in here, on pages that are open to anybody; null also while sessions cannot be read. */
export async function signedInUser(): Promise<string | null> {
  try {
    return (await getSession())?.userId ?? null;
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
}

/** Whether this browser needs no sign-in. The form still shows while the sessions cannot be read. */
export const isSignedIn = async (): Promise<boolean> => (await signedInUser()) !== null;
