import { getExecution } from '@/lib/executions';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';
import { lighten } from '../../../executions/[id]/_components/lighten';

/** A run that is shown in a thread, as it stands. */
export const GET = route<{ workspace: string; runId: string }>(
  { operation: 'executions.read' },
  async (account, _request, { workspace, runId }) => {
    const ctx = await openWorkspace(account, workspace);
    return Response.json(lighten(await getExecution(ctx, runId)), {
      headers: { 'cache-control': 'private, no-store' },
    });
  },
);
