import { z } from 'zod';

/** Inclusive IST dates. */
export const usageRangeSchema = z.strictObject({ from: z.iso.date(), to: z.iso.date() });
export type UsageRange = z.infer<typeof usageRangeSchema>;
