import { type DiffLine, lineDiff } from '@/lib/format/line-diff';
import { same } from '@/lib/format/same';
import { fieldsOf } from './form';
import type { RubricItem, Skill } from './schemas';

type Named = { name: string; label: string };
type Comings<T> = { added: T[]; removed: T[]; changed: T[] };
/** A setting with its value before and after, as text. */
export type SettingChange = { setting: Setting; before: string; after: string };
export type FileChange = { path: string; lines: DiffLine[] };

/** What a new version of a skill does otherwise than the one before, for a reader who writes no code. */
export type SkillChanges = {
  /** What the writer is told. */
  instructions: DiffLine[];
  inputs: Comings<Named>;
  rubric: Comings<string>;
  settings: SettingChange[];
  /** Languages whose template came, went or changed. */
  templates: Comings<string>;
  /** Every other file that is not told above, with its lines. */
  files: FileChange[];
};

const settings = {
  title: ({ title }: Skill) => title,
  description: ({ description }: Skill) => description,
  tier: ({ tier }: Skill) => tier,
  tools: ({ tools }: Skill) => tools.join(', '),
  cache: ({ cache }: Skill) => cache,
  maxTokens: ({ limits }: Skill) => String(limits.maxTokens),
  maxCostUsd: ({ limits }: Skill) => String(limits.maxCostUsd),
  maxSteps: ({ limits }: Skill) => String(limits.maxSteps),
  timeoutMs: ({ limits }: Skill) => String(limits.timeoutMs),
} satisfies Record<string, (skill: Skill) => string>;
export type Setting = keyof typeof settings;
const settingNames = Object.keys(settings) as Setting[];

export function compareVersions(before: Skill, after: Skill): SkillChanges {
  return {
    instructions: lineDiff(before.instructions, after.instructions),
    inputs: compareInputs(before, after),
    rubric: compareRubrics(before.rubric, after.rubric),
    settings: settingNames.flatMap((setting) => {
      const [old, now] = [settings[setting](before), settings[setting](after)];
      return old === now ? [] : [{ setting, before: old, after: now }];
    }),
    templates: compareTemplates(before, after),
    files: compareFiles(before, after),
  };
}

/** What came, what went, and what is there in both but no longer the same. */
function comings<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) {
  const added = [...after.keys()].filter((key) => !before.has(key));
  const removed = [...before.keys()].filter((key) => !after.has(key));
  const changed = [...after].flatMap(([key, value]) =>
    before.has(key) && !same(before.get(key), value) ? [key] : [],
  );
  return { added, removed, changed };
}

function compareInputs(before: Skill, after: Skill): Comings<Named> {
  const all = (skill: Skill) => new Map(fieldsOf(skill.inputs).map((field) => [field.name, field]));
  const [old, now] = [all(before), all(after)];
  const named = (name: string) => ({
    name,
    label: (now.get(name) ?? old.get(name))?.label ?? name,
  });
  // a field that only moved is told by nobody
  const still = (fields: typeof old) =>
    new Map([...fields].map(([name, { order: _order, ...field }]) => [name, field]));
  const { added, removed, changed } = comings(still(old), still(now));
  return { added: added.map(named), removed: removed.map(named), changed: changed.map(named) };
}

const compareRubrics = (before: readonly RubricItem[], after: readonly RubricItem[]) =>
  comings(
    new Map(before.map((item) => [item.id, item])),
    new Map(after.map((item) => [item.id, item])),
  );

function compareTemplates(before: Skill, after: Skill): Comings<string> {
  const texts = ({ playbook, files }: Skill) =>
    new Map(Object.entries(playbook).map(([language, path]) => [language, files[path]]));
  return comings(texts(before), texts(after));
}

function compareFiles(before: Skill, after: Skill): FileChange[] {
  const told = new Set(['SKILL.md', 'skill.yaml']);
  const paths = [...new Set([...Object.keys(before.files), ...Object.keys(after.files)])].sort();
  return paths
    .filter((path) => !told.has(path))
    .map((path) => ({ path, lines: lineDiff(before.files[path] ?? '', after.files[path] ?? '') }))
    .filter(({ lines }) => lines.length > 0);
}
