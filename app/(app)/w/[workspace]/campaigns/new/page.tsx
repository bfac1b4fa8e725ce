import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { BriefPage } from '../_components/brief-page';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ festival?: string | string[] }>;
};

export async function generateMetadata() {
  const t = await getTranslations('campaigns');
  return { title: t('new') };
}

export default async function NewCampaignPage({ params, searchParams }: Props) {
  const { festival } = await searchParams;
  const ctx = await pageWorkspace((await params).workspace);
  if (!may(ctx.role, 'campaigns.create')) notFound();
  const t = await getTranslations('campaigns');
  return (
    <>
      <PageBar
        crumbs={[
          { label: t('title'), href: `/w/${ctx.workspaceSlug}/campaigns` },
          { label: t('new') },
        ]}
      />
      <PageBody>
        <BriefPage ctx={ctx} campaign={null} festival={String(festival ?? '')} />
      </PageBody>
    </>
  );
}
