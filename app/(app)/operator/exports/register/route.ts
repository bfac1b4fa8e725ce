import { exportRegister, exportRegisterSchema } from '@/lib/billing';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';

/** Everybody's documents of a month or a fiscal year as CSV. */
export const GET = route(
  { operation: 'operator.read', limit: { points: 20, perSeconds: 60 } },
  async (ctx, request) => {
    const query = Object.fromEntries(new URL(request.url).searchParams);
    const { name, csv } = await exportRegister(ctx, exportRegisterSchema.parse(query));
    return download(name, csv);
  },
);
