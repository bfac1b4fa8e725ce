import { z } from 'zod';
import { text, textList } from '@/lib/format/text';

const list = textList(500, 20);
const facts = z
  .record(text(60).min(1, 'Give this row a label.'), text(1000))
  .refine((rows) => Object.keys(rows).length <= 20, '20 rows at most here. Remove some to go on.');

/** An ideal customer profile's own columns. `psychographics` and `firmographics` are label → text. */
const columns = {
  name: text(255).min(1, 'Give this profile a name, for example “Corporate gifting lead”.'),
  title: text(255),
  industry: text(100),
  companySize: text(50),
  painPoints: list,
  goals: list,
  objections: list,
  preferredChannels: list,
  psychographics: facts,
  firmographics: facts,
};

export const icpFieldsSchema = z.strictObject({
  name: columns.name,
  title: columns.title.default(''),
  industry: columns.industry.default(''),
  companySize: columns.companySize.default(''),
  painPoints: columns.painPoints.default([]),
  goals: columns.goals.default([]),
  objections: columns.objections.default([]),
  preferredChannels: columns.preferredChannels.default([]),
  psychographics: columns.psychographics.default({}),
  firmographics: columns.firmographics.default({}),
});
export type IcpFields = z.infer<typeof icpFieldsSchema>;
export type IcpField = keyof IcpFields;
export const icpFields = Object.keys(columns) as IcpField[];

/** Some of the columns, as an autosave sends them. No defaults: what is absent stays as it is. */
export const icpPatchSchema = z.strictObject(columns).partial();
export type IcpPatch = z.infer<typeof icpPatchSchema>;

/** A profile in a form, where a label → text column is a list of rows that may be half written. */
const factRow = z.strictObject({
  label: text(60).min(1, 'Give this row a label.'),
  text: text(1000).default(''),
});
const factRows = z
  .array(factRow)
  .max(20, { error: () => '20 rows at most here. Remove some to go on.' })
  .superRefine((rows, ctx) => {
    for (const [at, { label }] of rows.entries()) {
      if (rows.findIndex((other) => other.label === label) < at) {
        const message = 'This label is there already. Give each row its own.';
        ctx.addIssue({ code: 'custom', path: [at, 'label'], message });
      }
    }
  });
export type FactRow = z.infer<typeof factRow>;

export const icpValuesPatchSchema = z
  .strictObject({ ...columns, psychographics: factRows, firmographics: factRows })
  .partial();
export type IcpValues = Required<z.infer<typeof icpValuesPatchSchema>>;

export const emptyIcp: IcpFields = icpFieldsSchema.parse({ name: 'empty' });
emptyIcp.name = '';

const version = z.number().int().positive();

/** The run that drafted a profile, kept with it so that the page can say where it came from. */
const draftedBy = z.string().max(255).nullable();

export const createIcpSchema = z.strictObject({
  /** Made by the form when it opens, so that a double submit creates one profile. */
  id: z.uuid().default(() => crypto.randomUUID()),
  fields: icpFieldsSchema,
  draftedBy: draftedBy.default(null),
});
export const icpIdSchema = z.strictObject({ id: z.uuid() });
export const updateIcpSchema = z.strictObject({
  id: z.uuid(),
  fields: icpPatchSchema,
  expectedVersion: version,
});
export const restoreIcpSchema = z.strictObject({
  id: z.uuid(),
  fields: icpFieldsSchema,
  version,
  draftedBy: draftedBy.default(null),
});

/** A profile as screens and skills read it. Times are ISO instants. */
export type Icp = {
  id: string;
  version: number;
  userId: string;
  fields: IcpFields;
  draftedBy: string | null;
  createdAt: string;
  updatedAt: string;
};
