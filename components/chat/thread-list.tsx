'use client';

import { Archive, MessageSquarePlus, Search } from 'lucide-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAddressQuery } from '@/components/layout/use-address-query';
import { Button, buttonClass } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Input } from '@/components/ui/input';
import { Skeleton } from '@/components/ui/skeleton';
import { useChat } from './chat-context';
import { byDay } from './day-groups';
import { parseThreadQuery, type ThreadQuery, threadScopes, toThreadSearch } from './thread-query';
import { ThreadRow } from './thread-row';
import { type FirstThreads, useThreads } from './use-threads';

const pauseMs = 200;

/** All conversations: pinned first, then by day; what narrows them stands in the address. */
export function ThreadList({ first }: { first: FirstThreads }) {
  const t = useTranslations('chat.list');
  const { workspace, today, mayWrite } = useChat();
  const [params, choose] = useAddressQuery();
  const query = useMemo(() => parseThreadQuery(new URLSearchParams(params)), [params]);
  const { threads, isError, isFetching, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useThreads(query, first);
  const path = usePathname();
  const base = `/w/${workspace}/chat`;
  const search = toThreadSearch(query);
  const title = query.archived ? t('archived') : t('title');
  const narrow = (change: Partial<ThreadQuery>) =>
    choose(toThreadSearch({ ...query, ...change }), 'replace');

  return (
    <nav
      aria-label={t('title')}
      className={cn(
        'sticky top-0 flex h-dvh w-[272px] shrink-0 flex-col border-r border-line max-lg:static max-lg:h-auto max-lg:w-full max-lg:border-r-0',
        path !== base && 'max-lg:hidden',
      )}
    >
      <div className="flex h-[52px] shrink-0 items-center gap-2 border-b border-line pr-2.5 pl-4">
        <h1 className="text-title font-semibold lg:hidden">{title}</h1>
        <p className="text-title font-semibold max-lg:hidden">{title}</p>
        {mayWrite ? (
          <Link
            href={`${base}/new${search}`}
            scroll={false}
            className={buttonClass('ghost', 'ml-auto')}
          >
            <MessageSquarePlus aria-hidden />
            {t('new')}
          </Link>
        ) : null}
      </div>
      <div className="space-y-2 px-3 pt-3 pb-1">
        <SearchField text={query.text} onChange={(text) => narrow({ text })} />
        <div className="flex flex-wrap items-center gap-1.5">
          {threadScopes.map((scope) => (
            <button
              key={scope}
              type="button"
              aria-pressed={query.scope === scope}
              onClick={() => narrow({ scope })}
              className={cn('chip', query.scope === scope && 'border-ink text-ink')}
            >
              {t(`scope.${scope}`)}
            </button>
          ))}
          <button
            type="button"
            aria-pressed={query.archived}
            aria-label={t('archived')}
            title={t('archived')}
            onClick={() => narrow({ archived: !query.archived })}
            className={cn('chip ml-auto', query.archived && 'border-ink text-ink')}
          >
            <Archive aria-hidden className="size-3.5" />
          </button>
        </div>
      </div>
      <div className="flex-1 overflow-y-auto px-2 pb-4">
        {isError && !isFetching ? (
          <p role="alert" className="space-y-2 px-2 py-3 text-head text-ink-2">
            <span className="block">{t('failed')}</span>
            <Button onClick={() => void refetch()}>{t('retry')}</Button>
          </p>
        ) : null}
        {threads ? (
          <>
            {byDay(threads, today).map(([group, each]) => (
              <section key={group} aria-label={t(`group.${group}`)} className="mt-3">
                <h2 className="px-2 pb-1 text-meta text-ink-3">{t(`group.${group}`)}</h2>
                <ul className="space-y-px">
                  {each.map((thread) => (
                    <ThreadRow key={thread.id} thread={thread} search={search} />
                  ))}
                </ul>
              </section>
            ))}
            {threads.length === 0 ? (
              <p className="px-2 py-4 text-head text-ink-3">
                {search === '' ? t('empty') : t('nothing')}
              </p>
            ) : null}
            {hasNextPage ? (
              <Button
                variant="ghost"
                pending={isFetchingNextPage}
                onClick={() => void fetchNextPage()}
                className="mt-2 w-full"
              >
                {t('more')}
              </Button>
            ) : null}
          </>
        ) : isError ? null : (
          <ListSkeleton />
        )}
      </div>
    </nav>
  );
}

function ListSkeleton() {
  return (
    <div aria-hidden className="mt-4 space-y-3 px-2">
      {[64, 80, 56, 72, 60].map((width) => (
        <Skeleton key={width} className="h-4" />
      ))}
    </div>
  );
}

/** Words to look for; they reach the address when typing pauses. */
function SearchField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const t = useTranslations('chat.list');
  const [typed, setTyped] = useState(text);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => setTyped((now) => (now.trim() === text ? now : text)), [text]);
  return (
    <span className="relative block">
      <Search
        aria-hidden
        className="pointer-events-none absolute top-1/2 left-2.5 size-3.5 -translate-y-1/2 text-ink-3"
      />
      <Input
        type="search"
        aria-label={t('search')}
        placeholder={t('search')}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget: { value } }) => {
          setTyped(value);
          clearTimeout(timer.current);
          timer.current = setTimeout(() => onChange(value.trim()), pauseMs);
        }}
        className="pl-8"
      />
    </span>
  );
}
