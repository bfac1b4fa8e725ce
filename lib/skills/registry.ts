import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';
import { createPublisher, type Publisher } from './publisher';
import type { Problem, Skill } from './schemas';
import { type Registry, SkillRegistry } from './skill-registry';
import { keepVersion } from './version-store';

type Shared = { publisher: Publisher | null; byRoot: Map<string, SkillRegistry> };
// one for the process, however often this module is bundled
const holder = globalThis as typeof globalThis & { muhuratSkillRegistries?: Shared };
const shared = () => {
  holder.muhuratSkillRegistries ??= { publisher: null, byRoot: new Map() };
  return holder.muhuratSkillRegistries;
};

/** How often a publishing process looks for edits, in milliseconds. */
const watchMs = 1000;

/**
 * From now on this process serves what passes `gate`, agreed with the others and kept for good. Resolves
 * when the skills are read, so that nobody has to wait for Postgres inside a transaction of their own.
 */
export async function publishSkills(gate: (skill: Skill) => Problem[]) {
  const all = shared();
  if (all.publisher) return;
  all.publisher = createPublisher(gate);
  // what was loaded before, nobody has judged
  all.byRoot.clear();
  await getRegistry();
}

/** Stores a skill's content under its hash; a run finds it there whatever happens to the files. */
export const keepSkillVersion = (skill: Skill): Promise<void> =>
  keepVersion(skill, shared().publisher === null);

/** The skills under `<root>/skills`, re-read when a file there changes. */
export async function getRegistry(root: string = process.cwd()): Promise<Registry> {
  const { byRoot, publisher } = shared();
  const registry =
    byRoot.get(root) ??
    new SkillRegistry(root, {
      publisher,
      watchMs: publisher ? watchMs : null,
      drafting: env().NODE_ENV === 'development',
    });
  byRoot.set(root, registry);
  return registry.read();
}

/** All skills in the order of their ids. */
export async function listSkills(root?: string): Promise<Skill[]> {
  const { skills } = await getRegistry(root);
  return [...skills.values()].sort((a, b) => a.id.localeCompare(b.id));
}

/** @throws AppError `not_found` when no skill has this id, or it never loaded. */
export async function getSkill(id: string, root?: string): Promise<Skill> {
  const { skills } = await getRegistry(root);
  const skill = skills.get(id);
  if (!skill)
    throw new AppError('not_found', `There is no skill ${id}. Choose one from the list of skills.`);
  return skill;
}
