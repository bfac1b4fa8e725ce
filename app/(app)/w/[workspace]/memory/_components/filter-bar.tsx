'use client';

import { ListFilter, X } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useTransition } from 'react';
import { QuickMenu } from '@/components/board/quick-menu';
import { SearchField } from '@/components/memory/search-field';
import { buttonClass } from '@/components/ui/button';
import { FilterChip } from '@/components/ui/chip';
import {
  type MemoryCounts,
  memoryOrders,
  memoryStates,
  memoryTypes,
  visibilities,
} from '@/lib/memory/schemas';
import { filtersHref, isNarrowed, type MemoryFilters } from './filters';

type Props = { base: string; filters: MemoryFilters; counts: MemoryCounts };
const any = 'any';

/** The filters, as a sentence that is also the address. */
export function MemoryFilterBar({ base, filters, counts }: Props) {
  const t = useTranslations('memory');
  const router = useRouter();
  const [pending, start] = useTransition();
  const go = (change: Partial<MemoryFilters>) =>
    start(() => router.replace(filtersHref(base, filters, change), { scroll: false }));
  const among = <T extends string>(values: readonly T[], value: string) =>
    values.find((one) => one === value) ?? null;

  return (
    <search
      aria-busy={pending || undefined}
      className="flex flex-wrap items-center gap-2 aria-busy:opacity-70 max-md:-mx-3 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-3 max-md:*:shrink-0"
    >
      <ListFilter aria-hidden className="size-4 shrink-0 text-ink-2 max-md:hidden" />
      <SearchField
        label={t('search')}
        text={filters.search}
        onChange={(search) => go({ search })}
      />
      <Choice
        label={t('filter.state')}
        value={filters.state}
        usual="current"
        options={memoryStates.map((value) => ({
          value,
          label: t(`state.${value}`, { count: counts[value] }),
        }))}
        onChange={(value) => go({ state: among(memoryStates, value) ?? 'current' })}
      />
      <Choice
        label={t('filter.type')}
        value={filters.type ?? any}
        options={[
          { value: any, label: t('filter.any') },
          ...memoryTypes.map((value) => ({ value, label: t(`type.${value}`) })),
        ]}
        onChange={(value) => go({ type: among(memoryTypes, value) })}
      />
      <Choice
        label={t('filter.visibility')}
        value={filters.visibility ?? any}
        options={[
          { value: any, label: t('filter.anyone') },
          ...visibilities.map((value) => ({ value, label: t(`visibility.${value}`) })),
        ]}
        onChange={(value) => go({ visibility: among(visibilities, value) })}
      />
      <FilterChip
        label={t('filter.pinned')}
        value={filters.pinned ? t('filter.pinnedOnly') : t('filter.any')}
        active={filters.pinned}
        aria-pressed={filters.pinned}
        onClick={() => go({ pinned: !filters.pinned })}
      />
      {isNarrowed(filters) ? (
        <Link
          href={filtersHref(base, filters, {
            search: '',
            type: null,
            visibility: null,
            pinned: false,
            state: 'current',
          })}
          className={buttonClass('ghost', 'h-[25px] px-2 text-head pointer-coarse:h-11')}
        >
          <X aria-hidden />
          {t('filter.clear')}
        </Link>
      ) : null}
      <span className="md:ml-auto">
        <Choice
          label={t('filter.order')}
          value={filters.order}
          usual="newest"
          options={memoryOrders.map((value) => ({ value, label: t(`order.${value}`) }))}
          onChange={(value) => go({ order: among(memoryOrders, value) ?? 'newest' })}
        />
      </span>
    </search>
  );
}

function Choice(props: {
  label: string;
  value: string;
  usual?: string;
  options: readonly { value: string; label: string }[];
  onChange: (value: string) => void;
}) {
  const { label, value, usual = any, options, onChange } = props;
  return (
    <QuickMenu
      groups={() => [{ value, options, onChange }]}
      trigger={
        <FilterChip
          label={label}
          value={options.find((option) => option.value === value)?.label ?? ''}
          active={value !== usual}
        />
      }
    />
  );
}
