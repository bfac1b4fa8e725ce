import { getLocale, getTranslations } from 'next-intl/server';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { estimateExecution } from '@/lib/executions';
import { formatDate, formatRupees, microUsdToPaise, relativeDay } from '@/lib/format';
import { getMove } from '@/lib/moves';
import type { WorkspaceCtx } from '@/lib/workspaces';
import type { Advice } from './next-best';
import { keyOf, type Suggestion } from './suggest';

const most = 4;

/** The first suggestions in words, with their price where something would run. */
export async function advise(
  ctx: WorkspaceCtx,
  suggestions: readonly Suggestion[],
  today: string,
): Promise<Advice[]> {
  const [t, locale] = await Promise.all([getTranslations('today.advice'), getLocale()]);
  const base = `/w/${ctx.workspaceSlug}`;

  async function words(one: Suggestion): Promise<Omit<Advice, 'key'>> {
    switch (one.kind) {
      case 'foundation':
        return {
          reason: t('foundation', { score: one.score }),
          action: t('foundationAction', { score: one.score }),
          href: `${base}/onboarding`,
        };
      case 'occasion':
        return {
          reason: t('occasion', {
            name: one.occasion.name,
            date: formatDate(one.occasion.date, locale),
            days: one.days,
            lead: one.occasion.leadDays,
            tight: one.tight ? 'yes' : 'no',
          }),
          action: t('occasionAction'),
          href: `${base}/campaigns/new`,
        };
      case 'stale':
        return {
          reason: t('stale', {
            name: one.campaign.name,
            version: one.campaign.foundationVersion ?? 0,
          }),
          action: t('staleAction'),
          href: `${base}/campaigns/${one.campaign.id}`,
        };
      case 'review':
        return {
          reason: t('review', { title: one.move.title, score: one.move.run?.score ?? 0 }),
          action: t('reviewAction'),
          href: `${base}/moves/${one.move.id}`,
        };
      case 'run': {
        const price = await priceOf(ctx, one.move.id, one.skillId);
        return {
          reason: t('run', {
            title: one.move.title,
            when: relativeDay(one.move.dueDate ?? today, today, locale),
            cost: price === null ? 'unknown' : price === 0 ? 'none' : 'some',
            price: formatRupees(price ?? 0),
          }),
          action: t('runAction'),
          href: `${base}/moves/${one.move.id}`,
        };
      }
      case 'start':
        return {
          reason: t('start', { name: one.campaign.name }),
          action: t('startAction'),
          href: `${base}/campaigns/${one.campaign.id}`,
        };
      case 'late':
        return {
          reason: t('late', { count: one.count }),
          action: t('lateAction'),
          href: `${base}/moves?view=list&due=late`,
        };
    }
  }
  return Promise.all(
    suggestions.slice(0, most).map(async (one) => ({ key: keyOf(one), ...(await words(one)) })),
  );
}

/** Paise that the planned skill would cost with its planned inputs; null when those do not suffice yet. */
async function priceOf(ctx: WorkspaceCtx, moveId: string, skillId: string): Promise<number | null> {
  try {
    const { skillInputs, title } = await getMove(ctx, moveId);
    const inputs = { topic: title, ...skillInputs };
    const { microUsd } = await estimateExecution(ctx, { skillId, inputs, moveId });
    return microUsdToPaise(microUsd, displayPaisePerUsd);
  } catch {
    return null;
  }
}
