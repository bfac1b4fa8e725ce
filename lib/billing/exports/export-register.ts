import { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { fiscalYearSchema, returnPeriodSchema, spanOfPeriod, spanOfYear } from './period';
import { readAll } from './read-all';
import { registerCsv } from './register';

export const exportRegisterSchema = z.strictObject({
  of: z.union([fiscalYearSchema, returnPeriodSchema], {
    error: 'Choose a month, as in 112026, or a fiscal year, as in 2026-27.',
  }),
});

/** The register of a fiscal year or a month, of everybody's documents. @throws AppError not_found */
export async function exportRegister(ctx: Ctx, input: z.input<typeof exportRegisterSchema>) {
  const { of } = exportRegisterSchema.parse(input);
  const span = of.includes('-') ? spanOfYear(of) : spanOfPeriod(of);
  const documents = await readAll(ctx, span, { what: 'register', of });
  return { name: `register-${of}.csv`, csv: registerCsv(documents) };
}
