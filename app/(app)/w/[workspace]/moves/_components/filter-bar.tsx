'use client';

import { ListFilter, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { QuickMenu } from '@/components/board/quick-menu';
import { Button } from '@/components/ui/button';
import { FilterChip } from '@/components/ui/chip';
import { moveStatuses, moveTypes } from '@/lib/moves/schemas';
import { useMovesSetting } from './moves-context';
import { dueRanges, isNarrowed, type MoveQuery, moveGroups, pageSize } from './query';
import { SearchBox } from './search-box';

type Choice = { value: string; label: string };
const any = 'any';

/** The filters, as a sentence that also stands in the address. */
export function FilterBar(props: {
  query: MoveQuery;
  narrow: (change: Partial<MoveQuery>) => void;
}) {
  const { query, narrow } = props;
  const t = useTranslations('moves');
  const { people, campaigns, userId } = useMovesSetting();
  const set = (change: Partial<MoveQuery>) => narrow({ limit: pageSize, ...change });

  const campaignChoices = [
    { value: any, label: t('filter.anyCampaign') },
    ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: t('filter.noCampaign') },
  ];
  const assigneeChoices = [
    { value: any, label: t('filter.anyone') },
    { value: 'me', label: t('filter.me') },
    ...people.filter(({ id }) => id !== userId).map(({ id, name }) => ({ value: id, label: name })),
    { value: 'none', label: t('nobody') },
  ];
  const dueChoices = [
    { value: any, label: t('filter.anyTime') },
    ...dueRanges.map((value) => ({ value, label: t(`filter.due.${value}`) })),
  ];
  const typeChoices = [
    { value: any, label: t('filter.anyKind') },
    ...moveTypes.map((value) => ({ value, label: t(`type.${value}`) })),
  ];
  const statusChoices = [
    { value: any, label: t('filter.anyStatus') },
    ...moveStatuses.map((value) => ({ value, label: t(`status.${value}`) })),
  ];
  const oneOf = <T extends string>(values: readonly T[], value: string) =>
    values.find((one) => one === value) ?? null;

  return (
    <div className="flex flex-wrap items-center gap-2 pb-3.5 max-md:-mx-3 max-md:flex-nowrap max-md:overflow-x-auto max-md:px-3 max-md:*:shrink-0">
      <ListFilter aria-hidden className="size-4 shrink-0 text-ink-2 max-md:hidden" />
      <ChoiceChip
        label={t('filter.campaign')}
        choices={campaignChoices}
        value={query.campaign}
        onChange={(value) => set({ campaign: value })}
      />
      <ChoiceChip
        label={t('filter.assignee')}
        choices={assigneeChoices}
        value={query.assignee}
        onChange={(value) => set({ assignee: value })}
      />
      {query.view === 'calendar' ? null : (
        <ChoiceChip
          label={t('filter.dueLabel')}
          choices={dueChoices}
          value={query.due}
          onChange={(value) => set({ due: oneOf(dueRanges, value ?? '') })}
        />
      )}
      <ChoiceChip
        label={t('filter.kind')}
        choices={typeChoices}
        value={query.type}
        onChange={(value) => set({ type: oneOf(moveTypes, value ?? '') })}
      />
      {query.view === 'board' ? null : (
        <ChoiceChip
          label={t('filter.status')}
          choices={statusChoices}
          value={query.status}
          onChange={(value) => set({ status: oneOf(moveStatuses, value ?? '') })}
        />
      )}
      <SearchBox text={query.text} onChange={(text) => set({ text })} />
      {isNarrowed(query) ? (
        <Button
          variant="ghost"
          icon={<X aria-hidden />}
          className="h-[25px] px-2 text-head pointer-coarse:h-11"
          onClick={() =>
            set({ campaign: null, assignee: null, due: null, type: null, status: null, text: '' })
          }
        >
          {t('filter.clear')}
        </Button>
      ) : null}
      {query.view === 'board' ? (
        <QuickMenu
          align="end"
          groups={() => [
            {
              value: query.group,
              options: moveGroups.map((value) => ({ value, label: t(`group.${value}`) })),
              onChange: (value) => set({ group: oneOf(moveGroups, value) ?? 'status' }),
            },
          ]}
          trigger={
            <button
              type="button"
              className="ml-auto h-[25px] rounded-md px-1 text-head text-ink-2 hover:text-ink pointer-coarse:h-11"
            >
              {t('group.by')}{' '}
              <span className="font-medium text-ink">{t(`group.${query.group}`)}</span>
            </button>
          }
        />
      ) : null}
    </div>
  );
}

function ChoiceChip(props: {
  label: string;
  choices: readonly Choice[];
  value: string | null;
  onChange: (value: string | null) => void;
}) {
  const chosen = props.choices.find(({ value }) => value === (props.value ?? any));
  return (
    <QuickMenu
      groups={() => [
        {
          value: props.value ?? any,
          options: props.choices,
          onChange: (value) => props.onChange(value === any ? null : value),
        },
      ]}
      trigger={
        <FilterChip
          label={props.label}
          value={chosen?.label ?? '…'}
          active={props.value !== null}
          className="max-w-72"
        />
      }
    />
  );
}
