import { renderCreditNote, renderInvoice } from '../documents/render-pdf';
import type { ArchiveFile } from './archive';
import type { IssuedDocument } from './document';
import { returnOf } from './gstr1';
import { periodsOfYear } from './period';
import { registerCsv } from './register';
import { returnFiles } from './return-files';

const folders = { invoice: 'invoices', credit_note: 'credit-notes' };

async function pdfOf(document: IssuedDocument): Promise<ArchiveFile> {
  const { kind, data } = document;
  return {
    name: `${folders[kind]}/${data.number.replaceAll('/', '-')}.pdf`,
    content: kind === 'invoice' ? await renderInvoice(data) : await renderCreditNote(document.data),
    at: data.date,
  };
}

/** Everything of a fiscal year for its audit: the register, each month's GSTR-1 by GSTIN, and every document. */
export async function* yearFiles(
  documents: readonly IssuedDocument[],
  fiscalYear: string,
): AsyncGenerator<ArchiveFile> {
  const gstins = [...new Set(documents.map(({ data }) => data.seller.gstin))].sort();
  const last = documents
    .map(({ data }) => data.date)
    .sort()
    .at(-1);
  yield {
    name: `register-${fiscalYear}.csv`,
    content: registerCsv(documents),
    at: last ?? `${fiscalYear.slice(0, 4)}-04-01T00:00:00.000Z`,
  };
  for (const period of periodsOfYear(fiscalYear)) {
    for (const gstin of gstins) {
      const made = returnOf(documents, { gstin, period });
      if (made.all.length > 0) yield* returnFiles(made, `gstr1/${gstin}/${period}/`);
    }
  }
  for (const document of documents) yield await pdfOf(document);
}
