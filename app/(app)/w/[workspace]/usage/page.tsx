import { Download } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { Suspense } from 'react';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { buttonClass } from '@/components/ui/button';
import { todayInIst } from '@/lib/format';
import { pageWorkspace } from '@/lib/web/session';
import { readQuery, usageHref } from './_components/query';
import { Report } from './_components/report';
import { ReportSkeleton } from './_components/report-skeleton';
import { UsageFilterBar } from './_components/usage-filter-bar';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('usage'))('title') };
}

export default async function UsagePage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const today = todayInIst(new Date());
  const query = readQuery(await searchParams, today);
  const base = `/w/${workspace}/usage`;
  const t = await getTranslations('usage');
  return (
    <ClientMessages namespaces={[]}>
      <RefreshOnUpdate kinds={['execution']} />
      <PageBar
        title={t('title')}
        actions={
          <a href={usageHref(`${base}/csv`, query)} download className={buttonClass()}>
            <Download aria-hidden />
            {t('download')}
          </a>
        }
      />
      <PageBody width="full">
        <div className="max-w-6xl space-y-6">
          <UsageFilterBar ctx={ctx} base={base} query={query} />
          <Suspense key={usageHref(base, query)} fallback={<ReportSkeleton label={t('loading')} />}>
            <Report ctx={ctx} base={base} query={query} today={today} />
          </Suspense>
        </div>
      </PageBody>
    </ClientMessages>
  );
}
