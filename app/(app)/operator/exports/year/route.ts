import { exportYear, exportYearSchema } from '@/lib/billing';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';

/** A fiscal year in one zip: register, returns, documents. */
export const GET = route(
  { operation: 'operator.read', limit: { points: 4, perSeconds: 60 } },
  async (ctx, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { name, zip } = await exportYear(ctx, exportYearSchema.parse(query));
    return download(name, zip);
  },
);
