'use client';

import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef } from 'react';
import { useHiddenIds } from '@/components/board/pending-deletes';
import { useUpdates } from '@/components/live/use-updates';
import type { MoveList } from '@/lib/moves/schemas';
import { useMovesSetting } from './moves-context';
import { type MoveQuery, toSearch } from './query';
import { without } from './rows';

/** What the server rendered, for which address, and when (ms). */
export type FirstRows = { search: string; at: number; list: MoveList };

export const rowsKey = (workspace: string) => ['moves', workspace] as const;
const freshMs = 5_000;
const settleMs = 120;
const kinds = new Set(['move', 'execution', 'campaign', 'resync']);

async function fetchRows(workspace: string, search: string, signal: AbortSignal) {
  const response = await fetch(`/w/${workspace}/moves/rows${search}`, { signal });
  if (!response.ok) throw new Error(`The moves could not be read (${response.status}).`);
  return (await response.json()) as MoveList;
}

/** The moves that an address asks for: from the server first, then kept in step with everybody's changes. */
export function useMoveRows(query: MoveQuery, first: FirstRows) {
  const { workspace } = useMovesSetting();
  const client = useQueryClient();
  const hidden = useHiddenIds();
  const search = toSearch(query);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const result = useQuery({
    queryKey: [...rowsKey(workspace), search],
    queryFn: ({ signal }) => fetchRows(workspace, search, signal),
    initialData: first.search === search ? first.list : undefined,
    initialDataUpdatedAt: first.at,
    placeholderData: keepPreviousData,
  });

  // a page that comes back from the browser's memory may be old; one from the server is newer than the cache
  useEffect(() => {
    const key = [...rowsKey(workspace), first.search];
    if (Date.now() - first.at < freshMs) client.setQueryData(key, first.list);
    else void client.invalidateQueries({ queryKey: rowsKey(workspace) });
  }, [client, workspace, first]);

  useUpdates((update) => {
    if (!kinds.has(update.kind)) return;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => {
      if (client.isMutating({ mutationKey: rowsKey(workspace) }) > 0) return;
      void client.invalidateQueries({ queryKey: rowsKey(workspace) });
    }, settleMs);
  });

  const list = useMemo(
    () => (result.data ? without(result.data, hidden) : undefined),
    [result.data, hidden],
  );
  return { list, failed: result.isError && !result.isFetching, retry: result.refetch };
}
