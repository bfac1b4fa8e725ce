'use client';

import { ListFilter } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { SearchField } from '@/components/memory/search-field';
import { Button } from '@/components/ui/button';
import { type EntityType, entityTypes, type Graph } from '@/lib/memory/schemas';
import { EntityMark } from './entity-mark';
import { type GraphQuery, isNarrowed } from './graph-query';

type Props = {
  graph: Graph;
  query: GraphQuery;
  /** How many are shown. */
  count: number;
  narrow: (change: Partial<GraphQuery>) => void;
};

/** Which entities are shown; the chips are the key to the shapes too. */
export function GraphFilters({ graph, query, count, narrow }: Props) {
  const t = useTranslations('memory');
  const present = entityTypes.filter((type) => graph.entities.some((one) => one.type === type));
  const toggle = (type: EntityType) =>
    narrow({
      types: query.types.includes(type)
        ? query.types.filter((one) => one !== type)
        : entityTypes.filter((one) => one === type || query.types.includes(one)),
    });
  return (
    <search className="flex flex-wrap items-center gap-2 max-md:-mx-3 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-3 max-md:*:shrink-0">
      <ListFilter aria-hidden className="size-4 shrink-0 text-ink-2 max-md:hidden" />
      <SearchField
        label={t('graph.search')}
        text={query.text}
        onChange={(text) => narrow({ text })}
      />
      <fieldset className="flex min-w-0 flex-wrap gap-2 max-md:flex-nowrap">
        <legend className="sr-only">{t('graph.types')}</legend>
        {present.map((type) => {
          const on = query.types.includes(type);
          return (
            <button
              key={type}
              type="button"
              aria-pressed={on}
              data-active={on || undefined}
              onClick={() => toggle(type)}
              className={
                on ? 'chip chip-filter gap-1.5 bg-sunk text-ink' : 'chip chip-filter gap-1.5'
              }
            >
              <EntityMark type={type} />
              {t(`entityTypes.${type}`)}
            </button>
          );
        })}
      </fieldset>
      {isNarrowed(query) ? (
        <Button
          variant="ghost"
          className="h-[25px] px-2 text-head pointer-coarse:h-11"
          onClick={() => narrow({ types: [], text: '' })}
        >
          {t('filter.clear')}
        </Button>
      ) : null}
      <span aria-live="polite" className="ml-auto text-head text-ink-3">
        {t('graph.count', { count })}
      </span>
    </search>
  );
}
