import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { getFoundation } from '@/lib/foundation';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { draftActions } from '../_components/draft-actions';
import { NewIcp } from '../_components/new-icp';
import { createIcpAction } from '../actions';

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('icps');
  return { title: t('new') };
}

export default async function NewIcpPage({ params }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, foundation] = await Promise.all([getTranslations('icps'), getFoundation(ctx)]);
  const fields = foundation?.fields;
  return (
    <ClientMessages namespaces={['icps', 'autosave']}>
      <PageBar
        crumbs={[{ label: t('title'), href: `/w/${workspace}/icps` }, { label: t('new') }]}
      />
      <PageBody width="form">
        {may(ctx.role, 'icps.create') ? (
          <NewIcp
            workspace={workspace}
            userId={ctx.userId}
            create={createIcpAction}
            drafting={{
              actions: draftActions,
              ready: Boolean(fields?.companyName && fields.businessDescription),
            }}
          />
        ) : (
          <p>{t('page.readOnly')}</p>
        )}
      </PageBody>
    </ClientMessages>
  );
}
