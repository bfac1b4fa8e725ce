import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { getCampaign } from '@/lib/campaigns';
import { orNotFound, pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { BriefPage } from '../../_components/brief-page';
import { isId } from '../../_components/is-id';

type Props = { params: Promise<{ workspace: string; id: string }> };

export async function generateMetadata() {
  const t = await getTranslations('campaigns');
  return { title: t('edit') };
}

export default async function EditCampaignPage({ params }: Props) {
  const { workspace, id } = await params;
  const ctx = await pageWorkspace(workspace);
  if (!isId(id) || !may(ctx.role, 'campaigns.update')) notFound();
  const campaign = await orNotFound(getCampaign(ctx, id));
  const t = await getTranslations('campaigns');
  const base = `/w/${ctx.workspaceSlug}/campaigns`;
  return (
    <>
      <PageBar
        crumbs={[
          { label: t('title'), href: base },
          { label: campaign.name, href: `${base}/${id}` },
          { label: t('edit') },
        ]}
      />
      <PageBody>
        <BriefPage ctx={ctx} campaign={campaign} />
      </PageBody>
    </>
  );
}
