import type { Edition, FoundationVersion } from './schemas';

const gapMs = 10 * 60_000;

/** Groups consecutive versions (newest first) by the same person with less than ten minutes between. */
export function editions(versions: readonly FoundationVersion[]): Edition[] {
  const groups: (Edition & { startedAt: string })[] = [];
  for (const version of versions) {
    const last = groups.at(-1);
    const near =
      last?.userId === version.userId &&
      last.firstVersion === version.version + 1 &&
      Date.parse(last.startedAt) - Date.parse(version.createdAt) < gapMs;
    if (last && near) {
      last.firstVersion = version.version;
      last.startedAt = version.createdAt;
      last.versions.push(version);
      last.changedFields = [...new Set([...last.changedFields, ...version.changedFields])];
    } else {
      groups.push({
        version: version.version,
        firstVersion: version.version,
        userId: version.userId,
        changedFields: version.changedFields,
        endedAt: version.createdAt,
        startedAt: version.createdAt,
        versions: [version],
      });
    }
  }
  return groups.map(({ startedAt, ...edition }) => edition);
}
