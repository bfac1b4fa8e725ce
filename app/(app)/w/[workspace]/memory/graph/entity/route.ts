import { getEntity } from '@/lib/memory';
import { entityIdSchema } from '@/lib/memory/schemas';
import { route } from '@/lib/web/route';
import { openWorkspace } from '@/lib/workspaces';

/** Everything known of the entity that is chosen in the graph. */
export const GET = route<{ workspace: string }>(
  { operation: 'memory.read', limit: { points: 600, perSeconds: 60 } },
  async (account, request, { workspace }) => {
    const ctx = await openWorkspace(account, workspace);
    const id = entityIdSchema.parse({ id: new URL(request.url).searchParams.get('id') });
    return Response.json(await getEntity(ctx, id), {
      headers: { 'cache-control': 'private, no-store' },
    });
  },
);
