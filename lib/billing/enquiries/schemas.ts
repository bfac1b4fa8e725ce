import { z } from 'zod';
import { emailSchema } from '@/lib/workspaces/schemas';
import { countrySchema } from '../schemas';

export const enquiryStates = ['new', 'answered', 'closed'] as const;
export type EnquiryState = (typeof enquiryStates)[number];

/** A whole number as it was typed; empty where nothing was said. */
const count = z
  .string()
  .trim()
  .regex(/^[0-9]{0,6}$/, 'Write a whole number, such as 25, or leave it empty.');

export const enquirySchema = z.strictObject({
  /** Made by the form: sent again after a lost answer, it is the same enquiry. */
  key: z.uuid(),
  name: z.string().trim().min(1, 'Write your name.').max(120, 'Use 120 characters at most.'),
  email: emailSchema,
  company: z.string().trim().min(1, 'Write the company.').max(200, 'Use 200 characters at most.'),
  country: countrySchema,
  seats: count,
  workspaces: count,
  needs: z
    .string()
    .trim()
    .min(10, 'Say in a sentence what you need, so that our answer fits.')
    .max(4_000, 'Use 4,000 characters at most.'),
  language: z.enum(['en', 'hi']),
  /** No person sees this field. */
  website: z.string().max(500),
});

export const changeEnquirySchema = z.strictObject({
  id: z.uuid(),
  /** As the operator saw it. */
  from: z.enum(enquiryStates),
  to: z.enum(enquiryStates),
});

/** As it stands in an address: what is no filter is left out. */
export const listEnquiriesSchema = z.object({
  status: z.enum(enquiryStates).nullable().catch(null),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});
