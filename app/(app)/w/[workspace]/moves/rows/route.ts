import { todayInIst } from '@/lib/format';
import { listMoves } from '@/lib/moves';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';
import { parseQuery, toFilters } from '../_components/query';

/** The rows that a board shows, asked for again when something changed. */
export const GET = route<{ workspace: string }>(
  { operation: 'moves.read', limit: { points: 600, perSeconds: 60 } },
  async (account, request, { workspace }) => {
    const ctx = await openWorkspace(account, workspace);
    const query = parseQuery(Object.fromEntries(new URL(request.url).searchParams));
    const filters = toFilters(query, { today: todayInIst(new Date()), userId: ctx.userId });
    return Response.json(await listMoves(ctx, filters), {
      headers: { 'cache-control': 'private, no-store' },
    });
  },
);
