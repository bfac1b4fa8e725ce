import { findPath } from '@/lib/memory';
import { findPathSchema } from '@/lib/memory/schemas';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';

/** The strongest way between two entities. */
export const GET = route<{ workspace: string }>(
  { operation: 'memory.read', limit: { points: 600, perSeconds: 60 } },
  async (account, request, { workspace }) => {
    const ctx = await openWorkspace(account, workspace);
    const params = new URL(request.url).searchParams;
    const ends = findPathSchema.parse({ from: params.get('from'), to: params.get('to') });
    return Response.json(
      { path: await findPath(ctx, ends) },
      { headers: { 'cache-control': 'private, no-store' } },
    );
  },
);
