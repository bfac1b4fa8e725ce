import type { ArchiveFile } from './archive';
import { gstr1Json, type Return } from './gstr1';
import { gstr1Csv } from './gstr1-csv';

/** When the newest document of a return was issued; of an empty one, no time at all. */
const lastOf = ({ all }: Return) =>
  all
    .map(({ data }) => data.date)
    .sort()
    .at(-1) ?? '2017-07-01T00:00:00.000Z';

/** The name that a return's JSON is uploaded under. */
export const jsonNameOf = ({ gstin, period }: Return) => `GSTR1_${gstin}_${period}.json`;

/** A return as files: the government's JSON, and a CSV for each section that holds something. */
export function returnFiles(made: Return, folder = ''): ArchiveFile[] {
  const at = lastOf(made);
  return [
    {
      name: `${folder}${jsonNameOf(made)}`,
      content: `${JSON.stringify(gstr1Json(made), null, 2)}\n`,
      at,
    },
    ...gstr1Csv(made).map(({ section, csv }) => ({
      name: `${folder}${section}.csv`,
      content: csv,
      at,
    })),
  ];
}
