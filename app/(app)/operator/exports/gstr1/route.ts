import { exportGstr1, exportGstr1Schema } from '@/lib/billing';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';

/** GSTR-1 of a month: the JSON for the portal, or a zip with a CSV for each section. */
export const GET = route(
  { operation: 'operator.read', limit: { points: 20, perSeconds: 60 } },
  async (ctx, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { name, content } = await exportGstr1(ctx, exportGstr1Schema.parse(query));
    return download(name, content);
  },
);
