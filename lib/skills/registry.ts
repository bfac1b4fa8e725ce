import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '@/lib/platform/errors';
import { loadSkill } from './load-skill';
import type { LoadProblem, Skill } from './schemas';

export type Registry = {
  skills: ReadonlyMap<string, Skill>;
  /** What is wrong on disk now. A broken skill that was good before is still in `skills`. */
  problems: readonly (LoadProblem & { folder: string })[];
};

type FolderState = { stamp: string; skill: Skill | null; problems: LoadProblem[] };
type Entry = { checkedAt: number; folders: Map<string, FolderState>; registry: Registry };

/** How long an answer is trusted before files are looked at again, in milliseconds. */
const TRUST_MS = 1500;
const entries = new Map<string, Entry>();
const reads = new Map<string, Promise<Registry>>();

/** The skills under `<root>/skills`, re-read when a file there changes. */
export async function getRegistry(root: string = process.cwd()): Promise<Registry> {
  const entry = entries.get(root);
  if (entry && performance.now() - entry.checkedAt < TRUST_MS) return entry.registry;
  const running = reads.get(root);
  if (running) return running;
  const reading = refresh(root).finally(() => reads.delete(root));
  reads.set(root, reading);
  return reading;
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

async function refresh(root: string): Promise<Registry> {
  const before = entries.get(root)?.folders ?? new Map<string, FolderState>();
  const folders = new Map<string, FolderState>();
  const base = join(/* turbopackIgnore: true */ root, 'skills');
  for (const dirent of await readdir(base, { withFileTypes: true })) {
    if (!dirent.isDirectory() || dirent.name.startsWith('.')) continue;
    const folder = join(base, dirent.name);
    const stamp = await stampOf(folder);
    const known = before.get(dirent.name);
    folders.set(dirent.name, known?.stamp === stamp ? known : await reload(folder, stamp, known));
  }
  const registry = summarise(folders);
  entries.set(root, { checkedAt: performance.now(), folders, registry });
  return registry;
}

async function reload(folder: string, stamp: string, known?: FolderState): Promise<FolderState> {
  const result = await loadSkill(folder);
  const last = known?.skill ?? null;
  if (!result.ok) return { stamp, skill: last, problems: result.problems };
  const { skill } = result;
  if (last && last.version === skill.version && last.hash !== skill.hash) {
    const reason = `Version ${skill.version} is already in use with other content. Raise the version to publish this edit.`;
    return {
      stamp,
      skill: last,
      problems: [{ file: 'skill.yaml', line: versionLine(skill), reason }],
    };
  }
  return { stamp, skill, problems: [] };
}

function versionLine(skill: Skill): number {
  const lines = (skill.files['skill.yaml'] ?? '').split('\n');
  return lines.findIndex((line) => line.startsWith('version:')) + 1;
}

async function stampOf(folder: string): Promise<string> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const { mtimeMs, size } = await stat(path);
    found.push(`${path}:${mtimeMs}:${size}`);
  }
  return found.sort().join('\n');
}

function summarise(folders: Map<string, FolderState>): Registry {
  const skills = new Map<string, Skill>();
  const problems: (LoadProblem & { folder: string })[] = [];
  for (const [folder, state] of folders) {
    if (state.skill) skills.set(state.skill.id, state.skill);
    problems.push(...state.problems.map((problem) => ({ ...problem, folder })));
  }
  return { skills, problems };
}
