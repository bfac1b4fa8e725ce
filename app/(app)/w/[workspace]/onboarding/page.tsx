import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { nextOccurrences } from '@/lib/campaigns';
import { todayInIst } from '@/lib/format';
import { completeness, getFoundation } from '@/lib/foundation';
import { emptyFoundation } from '@/lib/foundation/schemas';
import { icpLimit, listIcps } from '@/lib/icps';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import {
  loadFoundationAction,
  saveFoundationAction,
  skipWizardStepAction,
} from '../foundation/actions';
import { draftActions } from '../icps/_components/draft-actions';
import { createIcpAction } from '../icps/actions';
import { Finish } from './_components/finish';
import { parseStep, resumeStep } from './_components/steps';
import { Wizard } from './_components/wizard';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ step?: string | string[] }>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('onboarding');
  return { title: t('title') };
}

export default async function OnboardingPage({ params, searchParams }: Props) {
  const [{ workspace }, { step }] = await Promise.all([params, searchParams]);
  const ctx = await pageWorkspace(workspace);
  if (!may(ctx.role, 'foundation.update')) redirect(`/w/${workspace}/foundation`);
  const [t, foundation, icps, limit] = await Promise.all([
    getTranslations('onboarding'),
    getFoundation(ctx),
    listIcps(ctx),
    icpLimit(ctx),
  ]);
  const today = todayInIst(new Date());
  return (
    <ClientMessages namespaces={['onboarding', 'foundation', 'icps', 'autosave']}>
      <PageBar title={t('title')} headless />
      <PageBody>
        <Wizard
          initialStep={parseStep(String(step)) ?? resumeStep(foundation, icps.length)}
          start={{
            workspace,
            userId: ctx.userId,
            foundation,
            completeness: foundation?.completeness ?? completeness(emptyFoundation),
          }}
          actions={{
            save: saveFoundationAction,
            load: loadFoundationAction,
            skip: skipWizardStepAction,
          }}
          buyer={{
            icps: icps.map(({ id, fields }) => ({ id, name: fields.name })),
            room: limit.limit === null || limit.used < limit.limit,
            create: createIcpAction,
            draftActions,
          }}
          finish={
            <Finish
              workspace={workspace}
              festivals={nextOccurrences(today).slice(0, 5)}
              today={today}
            />
          }
        />
      </PageBody>
    </ClientMessages>
  );
}
