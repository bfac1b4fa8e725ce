import type { Metadata } from 'next';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { readTogether } from '@/lib/web/read-together';
import { pageWorkspace } from '@/lib/web/session';
import { listAuditLog, listPeople, may, verifyAuditChain } from '@/lib/workspaces';
import { auditFilterSchema } from '@/lib/workspaces/schemas';
import { AuditFilter } from './audit-filter';
import { AuditTable } from './audit-table';
import { ChainState } from './chain-state';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('settings.tabs'))('audit') };
}

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ subject?: string; actor?: string; before?: string }>;
};

export default async function AuditSettings({ params, searchParams }: Props) {
  const ctx = await pageWorkspace((await params).workspace);
  if (!may(ctx.role, 'audit.read')) notFound();
  const asked = await searchParams;
  const filter = auditFilterSchema.safeParse({
    subject: asked.subject || undefined,
    actor: asked.actor || undefined,
    before: asked.before || undefined,
  });
  if (!filter.success) notFound();
  const t = await getTranslations('settings.audit');
  const { page, people, chain } = await readTogether(ctx, async (one) => ({
    page: await listAuditLog(one, filter.data),
    people: await listPeople(one),
    chain: await verifyAuditChain(one),
  }));
  const query = (before?: number) => {
    const { subject, actor } = filter.data;
    const params = { subject, actor, before: before?.toString() };
    const kept = Object.entries(params).filter((pair): pair is [string, string] => !!pair[1]);
    return `?${new URLSearchParams(kept)}`;
  };
  return (
    <div className="max-w-4xl space-y-5">
      <p className="text-ink-2">{t('lead')}</p>
      <ChainState chain={chain} />
      <AuditFilter
        subject={filter.data.subject ?? ''}
        actor={filter.data.actor ?? ''}
        people={people.map(({ userId, name }) => ({ value: userId, label: name }))}
      />
      {page.rows.length === 0 ? (
        <EmptyState title={t('empty')}>{t('emptyBody')}</EmptyState>
      ) : (
        <AuditTable rows={page.rows} />
      )}
      <div className="flex gap-2">
        {filter.data.before ? (
          <Link href={query()} className={buttonClass('ghost')}>
            {t('newest')}
          </Link>
        ) : null}
        {page.next ? (
          <Link href={query(page.next)} className={buttonClass('secondary')}>
            {t('older')}
          </Link>
        ) : null}
      </div>
    </div>
  );
}
