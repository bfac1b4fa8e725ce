import type { CampaignSummary } from '@/lib/campaigns/schemas';
import { daysBetween } from '@/lib/format';
import type { MoveRow } from '@/lib/moves/schemas';

export type Occasion = { key: string; name: string; date: string; leadDays: number };

export type Facts = {
  today: string;
  /** 0–100; null before the first word is saved. */
  foundation: number | null;
  /** Any campaign that is not completed. */
  campaigns: readonly CampaignSummary[];
  /** Open moves of the workspace, by due date. */
  moves: readonly MoveRow[];
  late: number;
  /** Skills that can run here. */
  skillIds: ReadonlySet<string>;
  next: Occasion | null;
};

/** One thing to do next, with the facts that its reason is made of. */
export type Suggestion =
  | { kind: 'foundation'; score: number }
  | { kind: 'occasion'; occasion: Occasion; days: number; tight: boolean }
  | { kind: 'stale'; campaign: CampaignSummary }
  | { kind: 'review'; move: MoveRow }
  | { kind: 'run'; move: MoveRow; skillId: string; days: number }
  | { kind: 'late'; count: number }
  | { kind: 'start'; campaign: CampaignSummary };

/** Below this a Foundation says too little for skills to write from. */
const enough = 50;
/** A move that is due within these days and has no text yet is worth a word. */
const soonDays = 3;

/** What to do next, the most pressing first. Each says only what the records say. */
export function suggest(facts: Facts): Suggestion[] {
  const { today, foundation, campaigns, moves, late, skillIds, next } = facts;
  const found: Suggestion[] = [];
  if ((foundation ?? 0) < enough) found.push({ kind: 'foundation', score: foundation ?? 0 });
  if (campaigns.length === 0 && next) {
    const days = daysBetween(today, next.date);
    found.push({ kind: 'occasion', occasion: next, days, tight: days < next.leadDays });
  }
  for (const campaign of campaigns) {
    if (campaign.stale && campaign.status !== 'draft') found.push({ kind: 'stale', campaign });
  }
  for (const move of moves) {
    if (move.run?.status === 'completed') found.push({ kind: 'review', move });
  }
  for (const move of moves) {
    const { dueDate, skillId, hasContent, run } = move;
    if (!dueDate || !skillId || hasContent || run || !skillIds.has(skillId)) continue;
    const days = daysBetween(today, dueDate);
    if (days <= soonDays) found.push({ kind: 'run', move, skillId, days });
  }
  for (const campaign of campaigns) {
    if (campaign.status === 'draft' && campaign.phases.length > 0) {
      found.push({ kind: 'start', campaign });
    }
  }
  if (late > 0) found.push({ kind: 'late', count: late });
  return found;
}

/** The same thing has the same key, so that “Not now” is remembered for it and nothing else. */
export function keyOf(suggestion: Suggestion): string {
  if ('move' in suggestion) return `${suggestion.kind}:${suggestion.move.id}`;
  if ('campaign' in suggestion) return `${suggestion.kind}:${suggestion.campaign.id}`;
  if (suggestion.kind === 'occasion') return `occasion:${suggestion.occasion.key}`;
  return suggestion.kind;
}

/** The campaign whose line is drawn: active before others, and of those the one that ends first. */
export function leading(
  campaigns: readonly CampaignSummary[],
  today: string,
): CampaignSummary | null {
  const order = { active: 0, paused: 1, draft: 2, completed: 3 } as const;
  const planned = campaigns.filter(
    ({ phases, endDate }) => phases.length > 0 && endDate !== null && endDate >= today,
  );
  return (
    planned.toSorted(
      (a, b) =>
        order[a.status] - order[b.status] || (a.endDate ?? '').localeCompare(b.endDate ?? ''),
    )[0] ?? null
  );
}
