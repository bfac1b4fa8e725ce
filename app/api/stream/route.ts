import { sessionLives } from '@/lib/accounts';
import { route } from '@/lib/web/route';
import { requireSession } from '@/lib/web/session';
import { sse } from '@/lib/web/sse';
import { openUpdates } from '@/lib/web/update-stream';

export const dynamic = 'force-dynamic';

/** What changed in the person's workspaces, one stream a tab. */
export const GET = route({ operation: 'account.read' }, async ({ userId }, request) => {
  const session = await requireSession();
  return sse({
    request,
    open: (connection) => openUpdates(userId, connection),
    stillAllowed: () => sessionLives(session.id),
  });
});
