import { listSkills } from '@/lib/skills';
import { replySkillId } from './schemas';

/** Titles by skill id, of the skills that are there now and of answers in conversations. */
export async function skillTitles(): Promise<ReadonlyMap<string, string>> {
  const skills = (await listSkills()).map(({ id, title }) => [id, title] as const);
  return new Map([...skills, [replySkillId, 'Assistant']]);
}
