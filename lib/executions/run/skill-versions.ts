import { getSkill, type Skill, storedSkill } from '@/lib/skills';
import { RunFailure } from './endings';

/** The skill as it was when the run was submitted. @throws RunFailure */
export async function pinnedSkill(
  skillId: string,
  version: string | null,
  root?: string,
): Promise<Skill> {
  const current = await getSkill(skillId, root).catch(() => null);
  if (current && (version === null || current.skillVersion === version)) return current;
  const stored = version ? await storedSkill(skillId, version) : null;
  if (stored) return stored;
  throw new RunFailure(
    'skill_missing',
    `The skill ${skillId} is not there in version ${version ?? 'unknown'}. Run its present version instead.`,
  );
}
