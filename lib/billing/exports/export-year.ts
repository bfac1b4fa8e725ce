import { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { archive } from './archive';
import { fiscalYearSchema, spanOfYear } from './period';
import { readAll } from './read-all';
import { yearFiles } from './year-files';

export const exportYearSchema = z.strictObject({ year: fiscalYearSchema });

/** A fiscal year in one zip: register, returns and every document as PDF. @throws AppError not_found */
export async function exportYear(ctx: Ctx, input: z.input<typeof exportYearSchema>) {
  const { year } = exportYearSchema.parse(input);
  const documents = await readAll(ctx, spanOfYear(year), { what: 'year', of: year });
  return { name: `muhurat-${year}.zip`, zip: archive(yearFiles(documents, year)) };
}
