import { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { AppError } from '@/lib/platform/errors';
import { seller } from '../seller';
import { archive } from './archive';
import type { IssuedDocument } from './document';
import { gstr1Json, returnOf } from './gstr1';
import { returnPeriodSchema, spanOfPeriod } from './period';
import { readAll } from './read-all';
import { jsonNameOf, returnFiles } from './return-files';

export const exportGstr1Schema = z.strictObject({
  period: returnPeriodSchema,
  format: z.enum(['json', 'csv']),
  /** Only where a month has documents of several. */
  gstin: z.string().trim().toUpperCase().default(''),
});

function gstinOf(documents: readonly IssuedDocument[], wanted: string): string {
  const known = [...new Set(documents.map(({ data }) => data.seller.gstin))].sort();
  const [one, ...others] = known.length > 0 ? known : [seller().gstin];
  if (wanted ? known.includes(wanted) : others.length === 0) return wanted || (one ?? '');
  const named = known.join(', ');
  throw new AppError(
    'invalid',
    wanted
      ? `No document of this month bears the GSTIN ${wanted}. It has documents of ${named || 'none'}.`
      : `This month has documents of several GSTINs, and each files a return of its own. Say which: ${named}.`,
    { fields: { gstin: named } },
  );
}

/**
 * GSTR-1 of a month: the JSON that the portal takes, or all of it as files in one zip.
 * @throws AppError not_found, or invalid where several GSTINs file and none is named
 */
export async function exportGstr1(ctx: Ctx, input: z.input<typeof exportGstr1Schema>) {
  const { period, format, gstin } = exportGstr1Schema.parse(input);
  const documents = await readAll(ctx, spanOfPeriod(period), { what: 'gstr1', of: period });
  const made = returnOf(documents, { gstin: gstinOf(documents, gstin), period });
  const name = jsonNameOf(made);
  return format === 'json'
    ? { name, content: `${JSON.stringify(gstr1Json(made), null, 2)}\n` }
    : { name: name.replace(/json$/, 'zip'), content: archive(returnFiles(made)) };
}
