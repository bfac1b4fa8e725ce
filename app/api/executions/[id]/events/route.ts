import { sessionLives } from '@/lib/accounts';
import { hasSeenAll, locateExecution, tailExecution } from '@/lib/executions';
import { route } from '@/lib/web/route';
import { requireSession } from '@/lib/web/session';
import { sse } from '@/lib/web/sse';

export const dynamic = 'force-dynamic';

/** A run's events and text as they come; `Last-Event-ID` goes on where the browser was cut off. */
export const GET = route<{ id: string }>(
  { operation: 'executions.read' },
  async (account, request, { id }) => {
    const ctx = await locateExecution(account, id);
    const session = await requireSession();
    const lastEventId = request.headers.get('last-event-id');
    if (await hasSeenAll(ctx, id, lastEventId)) return new Response(null, { status: 204 });
    return sse({
      request,
      open: (connection) => tailExecution(ctx, id, lastEventId, connection),
      stillAllowed: async () => {
        await locateExecution(account, id);
        return sessionLives(session.id);
      },
    });
  },
);
