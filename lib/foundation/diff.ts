import { same } from '@/lib/format/same';
import {
  type FieldDiff,
  type FoundationField,
  type FoundationFields,
  foundationFields,
} from './schemas';

/** Which of the given new values differ from what is there. */
export function changedFields(
  before: FoundationFields,
  patch: Partial<FoundationFields>,
): FoundationField[] {
  return foundationFields.filter(
    (field) => patch[field] !== undefined && !same(before[field], patch[field]),
  );
}

/** One row of a list as a line to read: its parts that say something, with a middle dot between. */
const rowText = (row: unknown): string =>
  typeof row === 'string'
    ? row
    : Object.values(row as Record<string, string>)
        .filter(Boolean)
        .join(' · ');

/** What changed from one version to another, field by field, in words. */
export function diffFoundations(before: FoundationFields, after: FoundationFields): FieldDiff[] {
  return changedFields(before, after).map((field) => {
    const [old, now] = [before[field], after[field]];
    if (!Array.isArray(old) || !Array.isArray(now)) {
      return { field, kind: 'text', before: String(old ?? ''), after: String(now ?? '') };
    }
    const [oldRows, newRows] = [old.map(rowText), now.map(rowText)];
    return {
      field,
      kind: 'list',
      kept: newRows.filter((row) => oldRows.includes(row)),
      removed: oldRows.filter((row) => !newRows.includes(row)),
      added: newRows.filter((row) => !oldRows.includes(row)),
    };
  });
}
