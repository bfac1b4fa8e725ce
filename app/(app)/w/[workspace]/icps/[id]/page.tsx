import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { IcpEdit } from '@/components/icps/icp-edit';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { getIcp } from '@/lib/icps';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { DeleteButton } from '../_components/delete-button';
import { IcpRead } from '../_components/icp-read';
import { deleteIcpAction, loadIcpAction, restoreIcpAction, updateIcpAction } from '../actions';

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { workspace, id } = await params;
  const icp = await orNotFound(getIcp(await pageWorkspace(workspace), id));
  return { title: icp.fields.name };
}

export default async function IcpPage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, icp] = await Promise.all([getTranslations('icps'), orNotFound(getIcp(ctx, id))]);
  const canEdit = may(ctx.role, 'icps.update');
  const canDelete = canEdit && (icp.userId === ctx.userId || may(ctx.role, 'members.update'));
  const origin = icp.draftedBy ? (
    <p className="text-meta text-ink-3">
      {t('draft.draftedBy')}{' '}
      <Link
        href={`/w/${workspace}/executions/${icp.draftedBy}`}
        className="text-indigo underline underline-offset-2"
      >
        {t('draft.seeRun')}
      </Link>
    </p>
  ) : null;
  return (
    <ClientMessages namespaces={['icps', 'autosave']}>
      <PageBar
        crumbs={[
          { label: t('title'), href: `/w/${workspace}/icps` },
          { label: icp.fields.name || t('page.unnamed') },
        ]}
        actions={
          canDelete ? (
            <DeleteButton
              workspace={workspace}
              id={id}
              name={icp.fields.name}
              remove={deleteIcpAction}
              restore={restoreIcpAction}
            />
          ) : null
        }
      />
      <PageBody width="form">
        {canEdit ? (
          <IcpEdit
            key={icp.id}
            workspace={workspace}
            userId={ctx.userId}
            icp={icp}
            actions={{ update: updateIcpAction, load: loadIcpAction }}
          >
            {origin}
          </IcpEdit>
        ) : (
          <>
            {origin}
            <IcpRead icp={icp} />
          </>
        )}
      </PageBody>
    </ClientMessages>
  );
}
