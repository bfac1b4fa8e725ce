import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { compareVersions, type SkillChanges } from './compare-versions';
import { rebuildSkill } from './version-store';

export type SkillVersion = {
  /** Such as `1.2.0`. */
  number: string;
  /** With the first of its hash, as runs name it. */
  version: string;
  /** ISO instant at which it was first published. */
  publishedAt: string;
  /** Against the version before it; null for the first, and where one is no longer readable. */
  changes: SkillChanges | null;
};

const most = 20;

/** The published versions of a skill, newest first, each with what it changed. */
export async function listSkillVersions(
  ctx: WorkspaceCtx,
  skillId: string,
): Promise<SkillVersion[]> {
  authorise(ctx, 'skills.read');
  const rows = await withUser(ctx, (tx) =>
    tx.skillVersion.findMany({
      where: { skillId },
      orderBy: [{ createdAt: 'desc' }, { hash: 'asc' }],
      take: most + 1,
    }),
  );
  const skills = rows.map(({ content }) => rebuildSkill(content));
  return rows.slice(0, most).map(({ version, createdAt }, at) => {
    const [after, before] = [skills[at], skills[at + 1]];
    return {
      number: version.split('+')[0] ?? version,
      version,
      publishedAt: createdAt.toISOString(),
      changes: before && after ? compareVersions(before, after) : null,
    };
  });
}
