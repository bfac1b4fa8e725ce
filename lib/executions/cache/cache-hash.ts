import { createHash } from 'node:crypto';
import { modelName } from '@/lib/platform/llm';
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

/**
 * One hash for everything that could change what is written: the workspace, the skill's content, who
 * writes, the inputs, and all that the run knows (Foundation, ICPs, constitution, language, risk,
 * campaign, move, the day). Null for what is never served twice: a skill that opts out, a run that
 * asks for another variation, and one that mends another.
 */
export function cacheHash({ row }: Pick<Run, 'row'>, { skill, inputs, context }: Task) {
  if (skill.cache === 'none' || row.variation > 0 || row.revisesId) return null;
  const engine = modelName(skill.tier) ?? 'playbook';
  const all = { workspace: row.workspaceId, skill: skill.hash, engine, inputs, context };
  return createHash('sha256').update(canonical(all)).digest('hex');
}

/** Whether it came from the one whom the hash names, and not from a stand-in. */
export const isFromFirstChoice = ({ engine, model }: Draft, { skill }: Task) =>
  engine === 'model' ? model === modelName(skill.tier) : modelName(skill.tier) === null;
