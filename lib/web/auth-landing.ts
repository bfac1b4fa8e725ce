import { cookies } from 'next/headers';
import type { Ctx } from '@/lib/platform/ctx';
import { listMyWorkspaces } from '@/lib/workspaces';

/** Set by the workspace's layout; names the one to open next time. */
export const workspaceCookie = 'workspace';

/** The workspace last looked at, or the first; null for who has none. */
export async function landingWorkspace(ctx: Ctx) {
  const mine = await listMyWorkspaces(ctx);
  const last = (await cookies()).get(workspaceCookie)?.value;
  return mine.find((workspace) => workspace.slug === last) ?? mine[0] ?? null;
}
