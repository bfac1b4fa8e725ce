import { getRecording, locateExecution } from '@/lib/executions';
import { route } from '@/lib/web/route';

/** What a run sent while it worked, with its times, for its replay. */
export const GET = route<{ id: string }>(
  { operation: 'executions.read' },
  async (account, _request, { id }) => {
    const recording = await getRecording(await locateExecution(account, id), id);
    return Response.json(recording, { headers: { 'Cache-Control': 'private, no-store' } });
  },
);
