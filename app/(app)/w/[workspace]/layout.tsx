import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { AppShell } from '@/components/layout/app-shell';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { getAccount } from '@/lib/accounts';
import { graceOf } from '@/lib/billing';
import { listCampaigns } from '@/lib/campaigns';
import { getFoundation } from '@/lib/foundation';
import { moveCounts } from '@/lib/moves';
import { getBudget } from '@/lib/usage';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { listMyWorkspaces, may } from '@/lib/workspaces';
import { budgetOf } from './_shell/budget';
import { BudgetAlert } from './_shell/budget-alert';
import { switcherLinks, workspaceNav } from './_shell/nav';
import { FoundationNudge } from './_shell/nudge';
import { paletteActions } from './_shell/palette';
import { PlanAlert } from './_shell/plan-alert';
import { RememberWorkspace } from './_shell/remember-workspace';
import { chatShortcuts } from './_shell/shortcuts';
import { chooseLanguageAction, searchRecordsAction, signOutAction } from './actions';

type Props = { params: Promise<{ workspace: string }>; children: ReactNode };

export default async function WorkspaceLayout({ params, children }: Props) {
  const { workspace: slug } = await params;
  const ctx = await pageWorkspace(slug);
  const [t, { account, mine, moves, campaigns, grace }, budget, foundation] = await Promise.all([
    getTranslations('workspaces'),
    readTogether(ctx, async (one) => ({
      account: await getAccount(one),
      mine: await listMyWorkspaces(one),
      moves: await moveCounts(one),
      campaigns: await listCampaigns(one, { status: ['active', 'draft', 'paused'] }),
      grace: ctx.ownerId === ctx.userId ? await graceOf(one) : null,
    })),
    getBudget(ctx),
    getFoundation(ctx),
  ]);
  const lineOf = (one: (typeof mine)[number]) =>
    t('line', { plan: t(`plan.${one.plan}`), count: one.people });
  const here = mine.find((one) => one.id === ctx.workspaceId);
  return (
    <AppShell
      workspace={{ name: here?.name ?? slug, line: here ? lineOf(here) : '' }}
      workspaces={mine.map((one) => ({
        href: `/w/${one.slug}`,
        name: one.name,
        line: lineOf(one),
        current: one.id === ctx.workspaceId,
      }))}
      switcherLinks={switcherLinks(t, slug)}
      nav={workspaceNav(t, slug, { moves: moves.open, campaigns: campaigns.length })}
      budget={{ ...budgetOf(t, budget), href: `/w/${slug}/usage` }}
      account={{ name: account.name, email: account.email, href: '/account' }}
      onLanguage={chooseLanguageAction}
      onSignOut={signOutAction}
      paletteItems={paletteActions(t, ctx)}
      onSearch={searchRecordsAction.bind(null, slug)}
      shortcuts={await chatShortcuts()}
    >
      <RememberWorkspace slug={slug} />
      <RefreshOnUpdate
        heldOn={`/w/${slug}/onboarding`}
        kinds={[
          'move',
          'campaign',
          'execution',
          'member',
          ...(foundation ? [] : (['foundation'] as const)),
        ]}
      />
      <PlanAlert ctx={ctx} grace={grace} />
      {may(ctx.role, 'executions.approve') ? (
        <BudgetAlert budget={budget} href={`/w/${slug}/usage`} />
      ) : null}
      {foundation || ctx.above || !may(ctx.role, 'foundation.update') ? null : (
        <FoundationNudge
          href={`/w/${slug}/onboarding`}
          text={t('nudge.text')}
          action={t('nudge.action')}
        />
      )}
      {children}
    </AppShell>
  );
}
