import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withSystem } from '@/lib/platform/db/system';
import { unlinkOrphans } from './graph/unlink-orphans';

/** Takes out of the graph what only replaced or hidden memories spoke for, once that is committed. */
export async function tidyGraph({ workspaceId, afterCommit }: WorkspaceCtx): Promise<void> {
  const tidy = () => withSystem((tx) => unlinkOrphans(tx, workspaceId));
  if (afterCommit) afterCommit.push(tidy);
  else await tidy();
}
