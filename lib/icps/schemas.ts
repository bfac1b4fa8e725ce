import { z } from 'zod';

const line = (max: number) => z.string().trim().max(max);
const list = z.array(line(500).min(1)).max(20);

/** An ideal customer profile's own columns. `psychographics` and `firmographics` are label → text. */
export const icpFieldsSchema = z.strictObject({
  name: line(255).min(1, 'Give this profile a name, for example “Corporate gifting lead”.'),
  title: line(255).default(''),
  industry: line(100).default(''),
  companySize: line(50).default(''),
  painPoints: list.default([]),
  goals: list.default([]),
  objections: list.default([]),
  preferredChannels: list.default([]),
  psychographics: z.record(line(60).min(1), line(1000)).default({}),
  firmographics: z.record(line(60).min(1), line(1000)).default({}),
});
export type IcpFields = z.infer<typeof icpFieldsSchema>;
