import type { Prisma } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { getSkill, type Skill, skillFromFiles } from '@/lib/skills';
import { RunFailure } from './endings';

const kept = new Set<string>();

/** Stores a skill's content under its hash, once; a run finds it there whatever happens to the files. */
export async function keepSkillVersion(skill: Skill) {
  if (kept.has(skill.hash)) return;
  const content = { name: skill.name, files: skill.files } satisfies Prisma.InputJsonObject;
  await withSystem((tx) =>
    tx.skillVersion.createMany({
      data: [{ skillId: skill.id, hash: skill.hash, version: skill.skillVersion, content }],
      skipDuplicates: true,
    }),
  );
  kept.add(skill.hash);
}

/** The skill as it was when the run was submitted. @throws RunFailure */
export async function pinnedSkill(
  skillId: string,
  version: string | null,
  root?: string,
): Promise<Skill> {
  const current = await getSkill(skillId, root).catch(() => null);
  if (current && (version === null || current.skillVersion === version)) return current;
  const row = version
    ? await withSystem((tx) =>
        tx.skillVersion.findUnique({ where: { skillId_version: { skillId, version } } }),
      )
    : null;
  const content = row?.content as { name: string; files: Record<string, string> } | undefined;
  const loaded = content && skillFromFiles(content.name, content.files);
  if (loaded?.ok) return loaded.skill;
  throw new RunFailure(
    'skill_missing',
    `The skill ${skillId} is not there in version ${version ?? 'unknown'}. Run its present version instead.`,
  );
}
