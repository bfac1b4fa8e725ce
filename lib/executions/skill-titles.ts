import { listSkills } from '@/lib/skills';

/** Titles by skill id, of the skills that are there now. */
export async function skillTitles(): Promise<ReadonlyMap<string, string>> {
  return new Map((await listSkills()).map(({ id, title }) => [id, title]));
}
