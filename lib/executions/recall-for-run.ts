import { type RecalledText, recall } from '@/lib/memory';
import type { Recalled } from '@/lib/memory/schemas';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { modelName } from '@/lib/platform/llm';
import { estimateTokens, type Skill, type SkillContext } from '@/lib/skills';

const most = 6;
const mostTokens = 300;
const longest = 900;
const longestQuery = 1_500;
/** An id, an option such as `before_gst`, a date: nothing that says what a run is about. */
const noSubject = /^(?:[0-9a-f-]{36}|[a-z]+(?:_[a-z]+)*|\d{4}-\d{2}-\d{2})$/;

/** A memory in one line of at most so many characters. */
export function asRecalledText(
  { id, content }: Pick<Recalled, 'id' | 'content'>,
  atMost: number,
): RecalledText {
  const line = [...content.replace(/\s+/g, ' ').trim()];
  if (line.length <= atMost) return { id, text: line.join('') };
  return {
    id,
    text: `${line
      .slice(0, atMost - 1)
      .join('')
      .trimEnd()}…`,
  };
}

/**
 * What the workspace remembers of a run's subject: its inputs, campaign and move. A run is everyone's to read,
 * so that nothing private is recalled. Absent where no model would read it: templates speak of what they name.
 */
export async function recallForRun(
  ctx: WorkspaceCtx,
  { skill, inputs }: { skill: Skill; inputs: Record<string, unknown> },
  { campaign, move }: SkillContext,
): Promise<Pick<SkillContext, 'memories'>> {
  if (modelName(skill.tier) === null) return {};
  const query = [...textsIn(inputs), campaign?.name, campaign?.description, move?.title]
    .filter(Boolean)
    .join('\n')
    .slice(0, longestQuery);
  if (query.trim() === '') return { memories: [] };
  const found = await recall(ctx, { query, limit: 2 * most, scope: 'workspace' });
  let left = mostTokens;
  const memories: RecalledText[] = [];
  for (const one of found) {
    const memory = asRecalledText(one, longest);
    const tokens = estimateTokens(memory.text);
    if (memories.length === most || tokens > left) continue;
    left -= tokens;
    memories.push(memory);
  }
  return { memories };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return noSubject.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
