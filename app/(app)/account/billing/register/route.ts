import { listBillingYears, ownRegister } from '@/lib/billing';
import { download } from '@/lib/web/download';
import { route } from '@/lib/web/route';
import { readHistory } from '../_components/history-query';

/** The person's own documents as CSV, under the screen's filters. */
export const GET = route(
  { operation: 'billing.read', limit: { points: 20, perSeconds: 60 } },
  async (ctx, request) => {
    const now = new Date();
    const params = Object.fromEntries(new URL(request.url).searchParams);
    const filters = readHistory(params, await listBillingYears(ctx, now));
    const { name, csv } = await ownRegister(ctx, filters, now);
    return download(name, csv);
  },
);
