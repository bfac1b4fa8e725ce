import type { Ctx } from '@/lib/platform/ctx';
import { getDocument } from './list-documents';
import { renderCreditNote, renderInvoice } from './render-pdf';

/** A document's PDF and the name to save it under. @throws AppError not_found */
export async function documentPdf(ctx: Ctx, id: string) {
  const document = await getDocument(ctx, id);
  const bytes =
    document.kind === 'invoice'
      ? await renderInvoice(document.data)
      : await renderCreditNote(document.data);
  return { bytes, name: `${document.data.number.replaceAll('/', '-')}.pdf` };
}
