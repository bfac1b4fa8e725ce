import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { FoundationSections } from '@/components/foundation/sections';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { foundationUses } from '@/lib/executions';
import { getFoundation } from '@/lib/foundation';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import {
  compareVersionAction,
  listHistoryAction,
  loadFoundationAction,
  restoreVersionAction,
  saveFoundationAction,
} from './actions';

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('foundation');
  return { title: t('title') };
}

export default async function FoundationPage({ params }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, foundation] = await Promise.all([getTranslations('foundation'), getFoundation(ctx)]);
  const canEdit = may(ctx.role, 'foundation.update');
  if (!foundation) {
    return (
      <>
        <PageBar title={t('title')} />
        <PageBody>
          <EmptyState
            title={t('page.emptyTitle')}
            action={
              canEdit ? (
                <Button asChild variant="primary">
                  <Link href={`/w/${workspace}/onboarding`}>{t('page.emptyAction')}</Link>
                </Button>
              ) : null
            }
          >
            {t('page.emptyBody')}
          </EmptyState>
        </PageBody>
      </>
    );
  }
  const { version } = foundation;
  const uses = (await foundationUses(ctx, { from: version, to: version })).get(version) ?? 0;
  return (
    <ClientMessages namespaces={['foundation', 'autosave']}>
      <PageBar title={t('title')} headless />
      <PageBody>
        <FoundationSections
          canEdit={canEdit}
          uses={{ version, outputs: uses }}
          start={{
            workspace,
            userId: ctx.userId,
            foundation,
            completeness: foundation.completeness,
          }}
          actions={{ save: saveFoundationAction, load: loadFoundationAction }}
          history={{
            list: listHistoryAction,
            compare: compareVersionAction,
            restore: restoreVersionAction,
          }}
        >
          {canEdit && foundation.completeness.score < 100 ? (
            <Link
              href={`/w/${workspace}/onboarding`}
              className="text-indigo underline underline-offset-2"
            >
              {t('page.wizard')}
            </Link>
          ) : null}
        </FoundationSections>
      </PageBody>
    </ClientMessages>
  );
}
