import { documentPdf } from '@/lib/billing';
import { route } from '@/lib/web/route';

/** An invoice or a credit note as a PDF, for the one whose it is. */
export const GET = route<{ id: string }>(
  { operation: 'billing.read' },
  async (ctx, _request, { id }) => {
    const { bytes, name } = await documentPdf(ctx, id);
    return new Response(Buffer.from(bytes), {
      headers: {
        'content-type': 'application/pdf',
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'private, no-store',
      },
    });
  },
);
