import { ReceiptIndianRupee } from 'lucide-react';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { skillWords } from '@/components/execution/skill-words';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { AppError } from '@/lib/platform/errors';
import { listSkills } from '@/lib/skills';
import { getBudget, myMonths, readUsage } from '@/lib/usage';
import { readTogether } from '@/lib/web/read-together';
import { listPeople, may, type WorkspaceCtx } from '@/lib/workspaces';
import { BudgetCard } from './budget-card';
import { DayChart } from './day-chart';
import { Months } from './months';
import { isNarrowed, toFilters, type UsageQuery, usageHref } from './query';
import { Shares } from './shares';
import { Totals } from './totals';

type Props = { ctx: WorkspaceCtx; base: string; query: UsageQuery; today: string };

/** The numbers, or null when they cannot be read just now. */
async function read(ctx: WorkspaceCtx, query: UsageQuery) {
  try {
    const [budget, skills, read] = await Promise.all([
      getBudget(ctx),
      listSkills(),
      readTogether(ctx, async (one) => ({
        usage: await readUsage(one, toFilters(query)),
        months: await myMonths(one),
        people: await listPeople(one),
      })),
    ]);
    return { budget, skills, ...read };
  } catch (error) {
    if (error instanceof AppError && error.code === 'unavailable') return null;
    throw error;
  }
}

export async function Report({ ctx, base, query, today }: Props) {
  const [t, words, found] = await Promise.all([
    getTranslations('usage'),
    getTranslations('skills').then(skillWords),
    read(ctx, query),
  ]);
  if (!found) {
    return (
      <div role="alert" className="space-y-3 rounded-xl bg-brick-wash px-4 py-3">
        <p>{t('unavailable')}</p>
        <a href={usageHref(base, query)} className={buttonClass()}>
          {t('again')}
        </a>
      </div>
    );
  }
  const { budget, usage, months, people, skills } = found;
  const names = new Map(people.map(({ userId, name }) => [userId, name]));
  const titles = new Map(skills.map(({ id, title }) => [id, title]));
  const all = may(ctx.role, 'executions.approve');
  const href = (change: Partial<UsageQuery>) => usageHref(base, query, change);
  return (
    <>
      <BudgetCard budget={budget} today={today} />
      {usage.total.runs === 0 ? (
        <EmptyState
          title={t('empty')}
          icon={<ReceiptIndianRupee aria-hidden />}
          action={
            isNarrowed(query) ? (
              <Link
                href={href({ skill: undefined, by: undefined, campaign: undefined })}
                className={buttonClass()}
              >
                {t('filter.clear')}
              </Link>
            ) : (
              <Link href={`/w/${ctx.workspaceSlug}/skills`} className={buttonClass()}>
                {t('emptyAction')}
              </Link>
            )
          }
        >
          {t('emptyBody')}
        </EmptyState>
      ) : (
        <>
          <Totals total={usage.total} scope={all ? t('scopeAll') : t('scopeMine')} />
          <DayChart query={query} days={usage.days} dayLimit={budget.dayLimitMicroUsd} />
          <div className="grid grid-cols-[minmax(0,1fr)] gap-x-8 gap-y-6 lg:grid-cols-3">
            <Shares
              title={t('bySkill')}
              total={usage.total}
              shares={usage.skills.map((share) => ({
                ...share,
                label: share.key ? words.name(share.key, titles.get(share.key) ?? share.key) : '—',
                href: share.key ? href({ skill: share.key }) : null,
              }))}
            />
            {all ? (
              <Shares
                title={t('byMember')}
                total={usage.total}
                shares={usage.members.map((share) => ({
                  ...share,
                  label: names.get(share.key ?? '') ?? t('left'),
                  href: share.key ? href({ by: share.key }) : null,
                }))}
              />
            ) : null}
            <Shares
              title={t('byCampaign')}
              total={usage.total}
              shares={usage.campaigns.map((share) => ({
                ...share,
                label: share.name ?? t('filter.noCampaign'),
                href: href({ campaign: share.key ?? 'none' }),
              }))}
            />
          </div>
        </>
      )}
      <Months months={months} />
    </>
  );
}
