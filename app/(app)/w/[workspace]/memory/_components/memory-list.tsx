'use client';

import { Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useHiddenIds } from '@/components/board/pending-deletes';
import { Button } from '@/components/ui/button';
import { filtersHref, type MemoryFilters } from './filters';
import { MemoryRow } from './memory-row';
import type { Shown } from './sources';
import { useMemoryDeeds } from './use-memory-deeds';

type Props = {
  workspace: string;
  base: string;
  filters: MemoryFilters;
  memories: readonly Shown[];
  mayChange: boolean;
};

/** The memories of a page, several of which can be forgotten at once. */
export function MemoryList({ workspace, base, filters, memories, mayChange }: Props) {
  const t = useTranslations('memory');
  const deeds = useMemoryDeeds(workspace);
  const hidden = useHiddenIds();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const rows = memories.filter(({ id }) => !hidden.has(id));
  const free = rows.filter(({ forgettable }) => forgettable);
  const selected = free.filter(({ id }) => chosen.has(id));

  const choose = (id: string) => (on: boolean) =>
    setChosen((now) => {
      const next = new Set(now);
      if (on) next.add(id);
      else next.delete(id);
      return next;
    });

  return (
    <>
      {mayChange && free.length > 1 ? (
        <div className="flex min-h-control flex-wrap items-center gap-2 text-head text-ink-2">
          <Button
            variant="ghost"
            className="-ml-3"
            onClick={() =>
              setChosen(
                selected.length === free.length ? new Set() : new Set(free.map(({ id }) => id)),
              )
            }
          >
            {selected.length === free.length ? t('selectNone') : t('selectAll')}
          </Button>
          {selected.length > 0 ? (
            <>
              <span aria-live="polite">{t('selected', { count: selected.length })}</span>
              <Button
                variant="danger"
                icon={<Trash2 aria-hidden />}
                onClick={() => {
                  deeds.forget(selected.map(({ id }) => id));
                  setChosen(new Set());
                }}
              >
                {t('forgetSelected', { count: selected.length })}
              </Button>
            </>
          ) : null}
        </div>
      ) : null}
      <ul aria-label={t('caption')}>
        {rows.map((memory) => (
          <MemoryRow
            key={memory.id}
            workspace={workspace}
            memory={memory}
            href={filtersHref(base, filters, { memory: memory.id })}
            selected={chosen.has(memory.id)}
            onSelect={mayChange ? choose(memory.id) : null}
          />
        ))}
      </ul>
    </>
  );
}
