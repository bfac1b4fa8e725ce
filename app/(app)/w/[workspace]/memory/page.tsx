import { Brain } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { PageBar } from '@/components/layout/page-bar';
import { PageBody } from '@/components/layout/page-body';
import { RefreshOnUpdate } from '@/components/live/refresh-on-update';
import { EmptyState } from '@/components/ui/empty-state';
import { todayInIst } from '@/lib/format';
import { pageWorkspace } from '@/lib/web/session';
import { may } from '@/lib/workspaces';
import { AddMemory } from './_components/add-memory';
import { MemoryFilterBar } from './_components/filter-bar';
import { filtersHref, isNarrowed, readFilters } from './_components/filters';
import { MemoryList } from './_components/memory-list';
import { OpenSheet } from './_components/open-sheet';
import { Pages } from './_components/pages';
import { readScreen } from './_components/read-screen';
import { showing } from './_components/sources';
import { TryQuestion } from './_components/try-question';
import { memoryViews } from './_components/views';

type Props = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('memory');
  return { title: t('title') };
}

export default async function MemoryPage({ params, searchParams }: Props) {
  const { workspace } = await params;
  const ctx = await pageWorkspace(workspace);
  const filters = readFilters(await searchParams);
  const [t, skills, { list, counts, open, people, conversations }] = await Promise.all([
    getTranslations('memory'),
    getTranslations('skills'),
    readScreen(ctx, filters),
  ]);
  const home = `/w/${workspace}`;
  const base = `${home}/memory`;
  const setting = { base: home, userId: ctx.userId, people, conversations };
  const shown = showing(setting, { memory: t, skills });
  const mayChange = may(ctx.role, 'memory.update');
  const nothing = counts.current + counts.archived + counts.superseded === 0;
  const add = { workspace, userId: ctx.userId };

  return (
    <>
      <RefreshOnUpdate kinds={['memory', 'foundation', 'icp']} />
      <PageBar
        title={t('title')}
        views={memoryViews(t, workspace)}
        actions={
          mayChange && !nothing ? (
            <AddMemory {...add} main>
              {t('add.action')}
            </AddMemory>
          ) : null
        }
      />
      <PageBody width="full">
        {nothing ? (
          <EmptyState
            title={t('empty.title')}
            icon={<Brain aria-hidden />}
            action={
              mayChange ? (
                <AddMemory {...add} main>
                  {t('empty.action')}
                </AddMemory>
              ) : null
            }
          >
            {t('empty.body')}
          </EmptyState>
        ) : (
          <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_340px]">
            <div className="min-w-0 space-y-3">
              <p className="max-w-prose text-ink-2">{t('lead')}</p>
              <MemoryFilterBar base={base} filters={filters} counts={counts} />
              {list.items.length === 0 ? (
                <p className="py-6 text-ink-2">
                  {t('none')}{' '}
                  {isNarrowed(filters) ? (
                    <Link href={base} className="text-indigo underline underline-offset-2">
                      {t('clear')}
                    </Link>
                  ) : null}
                </p>
              ) : (
                <MemoryList
                  workspace={workspace}
                  base={base}
                  filters={filters}
                  memories={list.items.map(shown)}
                  mayChange={mayChange}
                />
              )}
              <Pages
                page={list.page}
                pages={Math.max(1, Math.ceil(list.total / list.pageSize))}
                href={(page) => filtersHref(base, filters, { page })}
              />
            </div>
            <aside className="min-w-0 xl:border-l xl:border-line xl:pl-6">
              <TryQuestion workspace={workspace} />
            </aside>
          </div>
        )}
      </PageBody>
      {open ? (
        <OpenSheet
          workspace={workspace}
          closeHref={filtersHref(base, filters, { memory: null })}
          memory={open.memory && shown(open.memory)}
          uses={open.uses.map(({ id, title, messageId }) => ({
            id,
            title: title || t('conversation'),
            href: `${home}/chat/${id}#${messageId}`,
          }))}
          today={todayInIst(new Date())}
        />
      ) : null}
    </>
  );
}
