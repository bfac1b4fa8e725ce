import { Plus, Users } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ClientMessages } from '@/components/layout/client-messages';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { icpLimit, listIcps } from '@/lib/icps';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { IcpCard } from './_components/icp-card';

type Props = { params: Promise<{ workspace: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('icps');
  return { title: t('title') };
}

export default async function IcpsPage({ params }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const [t, names, icps, { used, limit, plan }] = await Promise.all([
    getTranslations('icps'),
    getTranslations('workspaces.plan'),
    listIcps(ctx),
    icpLimit(ctx),
  ]);
  const base = `/w/${workspace}/icps`;
  const canCreate = may(ctx.role, 'icps.create');
  // the plan is the owner's, and so are its prices
  const pays = ctx.userId === ctx.ownerId;
  const full = limit !== null && used >= limit;
  return (
    <ClientMessages namespaces={['icps']}>
      <RefreshOnUpdate kinds={['icp']} />
      <PageBar
        title={t('title')}
        actions={
          canCreate && !full && icps.length > 0 ? (
            <Button asChild variant="primary">
              <Link href={`${base}/new`}>
                <Plus aria-hidden />
                {t('new')}
              </Link>
            </Button>
          ) : null
        }
      />
      <PageBody>
        {icps.length === 0 ? (
          <EmptyState
            title={t('emptyTitle')}
            icon={<Users aria-hidden />}
            action={
              canCreate ? (
                <Button asChild variant="primary">
                  <Link href={`${base}/new`}>{t('emptyAction')}</Link>
                </Button>
              ) : null
            }
          >
            {t('emptyBody')}
          </EmptyState>
        ) : (
          <>
            <div className="mb-5 flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <p className="max-w-prose text-ink-2">{t('lead')}</p>
              <p className="text-ink-3">{t('count', { used, limit: limit ?? 'none' })}</p>
            </div>
            {full && canCreate ? (
              <p className="mb-5 rounded-lg bg-gold-wash px-4 py-2.5">
                {t('full', { plan: names(plan), limit })}{' '}
                {pays ? (
                  <Link
                    href="/account/billing/plan"
                    className="text-indigo underline underline-offset-2"
                  >
                    {t('plans')}
                  </Link>
                ) : null}
              </p>
            ) : null}
            <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
              {icps.map((icp) => (
                <li key={icp.id}>
                  <IcpCard icp={icp} href={`${base}/${icp.id}`} />
                </li>
              ))}
            </ul>
          </>
        )}
      </PageBody>
    </ClientMessages>
  );
}
