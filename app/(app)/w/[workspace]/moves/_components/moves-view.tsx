'use client';

import { useTranslations } from 'next-intl';
import { Suspense } from 'react';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';
import { FilterBar } from './filter-bar';
import { MoveDeedsProvider } from './move-deeds';
import { MovesBoard } from './moves-board';
import { type MovesSetting, MovesSettingProvider } from './moves-context';
import { NoMoves } from './no-moves';
import { isNarrowed } from './query';
import { useMoveQuery } from './use-move-query';
import { type FirstRows, useMoveRows } from './use-move-rows';

const MovesList = patientLazy(() => import('./moves-list'));
const MovesCalendar = patientLazy(() => import('./moves-calendar'));

export type Occasion = { date: string; name: string };

/** Board, list and calendar of the same moves, under the same filters. */
export function MovesView(props: {
  setting: MovesSetting;
  first: FirstRows;
  occasions: readonly Occasion[];
}) {
  return (
    <MovesSettingProvider value={props.setting}>
      <MoveDeedsProvider>
        <Views first={props.first} occasions={props.occasions} />
      </MoveDeedsProvider>
    </MovesSettingProvider>
  );
}

function Views({ first, occasions }: { first: FirstRows; occasions: readonly Occasion[] }) {
  const t = useTranslations('moves');
  const [query, narrow] = useMoveQuery();
  const { list, failed, retry } = useMoveRows(query, first);
  const more = { limit: query.limit, onMore: () => narrow({ limit: query.limit + 50 }) };
  return (
    <div className="px-5 pt-2.5 pb-4 max-md:px-3">
      <FilterBar query={query} narrow={narrow} />
      {failed ? (
        <p role="alert" className="mb-3 flex flex-wrap items-center gap-3 text-brick">
          {t('errors.list')}
          <Button onClick={() => void retry()}>{t('errors.retry')}</Button>
        </p>
      ) : null}
      {list === undefined ? null : list.moves.length === 0 && query.view !== 'calendar' ? (
        <NoMoves narrowed={isNarrowed(query)} />
      ) : (
        <Suspense>
          {query.view === 'list' ? (
            <MovesList list={list} {...more} />
          ) : query.view === 'calendar' ? (
            <MovesCalendar list={list} query={query} narrow={narrow} occasions={occasions} />
          ) : (
            <MovesBoard list={list} group={query.group} {...more} />
          )}
        </Suspense>
      )}
    </div>
  );
}
