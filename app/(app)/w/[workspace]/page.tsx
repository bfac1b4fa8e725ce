import { getLocale, getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { getAccount } from '@/lib/accounts';
import { listCampaigns, nextOccurrences } from '@/lib/campaigns';
import { daysBetween, formatLongDay, todayInIst } from '@/lib/format';
import { getFoundation } from '@/lib/foundation';
import { dayCounts, listMoves } from '@/lib/moves';
import { listSkills } from '@/lib/skills';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { advise } from './_today/advise';
import { Mine } from './_today/mine';
import { NextBest } from './_today/next-best';
import { leading, suggest } from './_today/suggest';
import { TodayTimeline } from './_today/today-timeline';
import { Waiting } from './_today/waiting';

type Props = { params: Promise<{ workspace: string }> };

const mineShown = 8;
const looked = 60;
const open = ['pending', 'in_progress'] as const;

export async function generateMetadata() {
  const t = await getTranslations('today');
  return { title: t('title') };
}

export default async function TodayPage({ params }: Props) {
  const ctx = await pageWorkspace((await params).workspace);
  const today = todayInIst(new Date());
  const [t, locale, account, foundation, campaigns, counts, mine, soon, skills] = await Promise.all(
    [
      getTranslations('today'),
      getLocale(),
      getAccount(ctx),
      getFoundation(ctx),
      listCampaigns(ctx, { status: ['draft', 'active', 'paused'] }),
      dayCounts(ctx),
      listMoves(ctx, { assignee: ctx.userId, status: [...open], order: 'due', limit: mineShown }),
      listMoves(ctx, { status: [...open], order: 'due', limit: looked }),
      listSkills(),
    ],
  );
  const lead = leading(campaigns, today);
  const ofLead = lead
    ? await listMoves(ctx, { campaignId: lead.id, order: 'due', limit: 500 })
    : null;
  const editable = may(ctx.role, 'campaigns.update');
  const [festival] = nextOccurrences(today);
  const next = festival && {
    key: festival.key,
    name: locale === 'hi' ? festival.nameHi : festival.name,
    date: festival.date,
    leadDays: festival.leadDays,
  };
  const suggestions = editable
    ? suggest({
        today,
        foundation: foundation?.completeness.score ?? null,
        campaigns,
        moves: soon.moves,
        late: counts.late,
        skillIds: new Set(skills.map(({ id }) => id)),
        next: next ?? null,
      })
    : [];
  return (
    <ClientMessages namespaces={['today', 'campaigns', 'form']}>
      <PageBar title={t('title')} headless />
      <RefreshOnUpdate kinds={['move', 'campaign', 'execution', 'foundation']} />
      <div className="w-full space-y-5 px-7 py-5 max-md:px-4">
        <header>
          <h1 className="text-doc font-semibold">{t('stands', counts)}</h1>
          <p className="text-ink-2">
            {formatLongDay(today, locale)}.{' '}
            {next ? t('festival', { name: next.name, days: daysBetween(today, next.date) }) : null}{' '}
            {t('open', { count: counts.open, campaigns: campaigns.length })}
          </p>
        </header>
        <Waiting ctx={ctx} />
        {lead ? (
          <TodayTimeline
            ctx={ctx}
            campaignId={lead.id}
            today={today}
            moves={ofLead?.moves ?? []}
            editable={editable}
          />
        ) : null}
        <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,1.25fr)_minmax(0,1fr)]">
          <Mine
            base={`/w/${ctx.workspaceSlug}`}
            moves={mine.moves}
            me={{ id: ctx.userId, name: account.name }}
            today={today}
          />
          {editable ? (
            <NextBest
              workspace={ctx.workspaceSlug}
              today={today}
              advice={await advise(ctx, suggestions, today)}
            />
          ) : null}
        </div>
      </div>
    </ClientMessages>
  );
}
