import { z } from 'zod';
import {
  type FactRow,
  type IcpFields,
  type IcpPatch,
  type IcpValues,
  icpFieldsSchema,
  icpValuesPatchSchema,
} from '@/lib/icps/schemas';

/** Rows in the order they had on the screen; the database keeps none. */
function toRows(facts: Record<string, string>, like: readonly FactRow[]): FactRow[] {
  const place = (label: string) => {
    const at = like.findIndex((row) => row.label.trim() === label);
    return at === -1 ? like.length : at;
  };
  return Object.entries(facts)
    .map(([label, text]) => ({ label, text }))
    .sort((a, b) => place(a.label) - place(b.label));
}

/** A profile as the form edits it. */
export const toValues = (fields: IcpFields, like?: IcpValues): IcpValues => ({
  ...fields,
  psychographics: toRows(fields.psychographics, like?.psychographics ?? []),
  firmographics: toRows(fields.firmographics, like?.firmographics ?? []),
});

const toRecord = (rows: readonly FactRow[]) =>
  Object.fromEntries(rows.map(({ label, text }) => [label, text]));

/** Tidied values as the verbs take them. */
export function toPatch({ psychographics, firmographics, ...rest }: Partial<IcpValues>): IcpPatch {
  return {
    ...rest,
    ...(psychographics ? { psychographics: toRecord(psychographics) } : {}),
    ...(firmographics ? { firmographics: toRecord(firmographics) } : {}),
  };
}

/** What is wrong with tidied values, by path. */
export function checkValues(values: Partial<IcpValues>): Record<string, string> {
  const result = icpValuesPatchSchema.safeParse(values);
  return Object.fromEntries(
    (result.error?.issues ?? []).map((issue) => [issue.path.join('.'), issue.message]),
  );
}

const draftSchema = icpFieldsSchema.extend({ assumptions: z.array(z.string()).default([]) });

/** What `research.icp` wrote, as a form takes it; null when it is no profile. */
export function readDraft(output: unknown): { values: IcpValues; assumptions: string[] } | null {
  const result = draftSchema.safeParse(output);
  if (!result.success) return null;
  const { assumptions, ...fields } = result.data;
  return { values: toValues(fields), assumptions };
}
