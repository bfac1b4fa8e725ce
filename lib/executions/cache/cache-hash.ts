import { createHash } from 'node:crypto';
import { modelName } from '@/lib/platform/llm';
import type { Skill } from '@/lib/skills';
import { fieldsOf } from '@/lib/skills/form';
import type { Draft, Task } from '../run/draft';
import type { Run } from '../run/run';

/** The same text for the same value, whatever the order of its keys and the spaces around its texts. */
export function canonical(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.trim());
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const entries = Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`);
  return `{${entries.join(',')}}`;
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** `exact` names all that could change what is written; `base` all but the person's own words, `wish`. */
export type CacheKeys = { exact: string; base: string; wish: string };

/**
 * What a run is known by in the cache: the workspace, the skill's content, who writes, the inputs, and all
 * that the run knows (Foundation, ICPs, constitution, language, risk, campaign, move, the day). Null for
 * what is never served twice: a skill that opts out, a run that asks for another variation, and one that
 * mends another.
 */
export function cacheKeys({ row }: Pick<Run, 'row'>, task: Task): CacheKeys | null {
  const { skill, inputs, context } = task;
  if (skill.cache === 'none' || row.variation > 0 || row.revisesId) return null;
  const engine = modelName(skill.tier) ?? 'playbook';
  const all = { workspace: row.workspaceId, skill: skill.hash, engine, inputs, context };
  const { wish, rest } = splitInputs(skill, inputs);
  return { exact: sha256(canonical(all)), base: sha256(canonical({ ...all, inputs: rest })), wish };
}

/** The words that a person wrote freely, and everything that was chosen. */
function splitInputs(skill: Skill, inputs: Record<string, unknown>) {
  const free = new Set(
    fieldsOf(skill.inputs)
      .filter(({ widget }) => widget === 'text' || widget === 'textarea')
      .map(({ name }) => name),
  );
  const entries = Object.entries(inputs).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    wish: entries
      .filter(([name]) => free.has(name))
      .map(([name, value]) => `${name}:\n${String(value).trim()}`)
      .join('\n'),
    rest: Object.fromEntries(entries.filter(([name]) => !free.has(name))),
  };
}

export const wishOf = (skill: Skill, inputs: Record<string, unknown>) =>
  splitInputs(skill, inputs).wish;

/** Whether it came from the one whom the hash names, and not from a stand-in. */
export const isFromFirstChoice = ({ engine, model }: Draft, { skill }: Task) =>
  engine === 'model' ? model === modelName(skill.tier) : modelName(skill.tier) === null;
