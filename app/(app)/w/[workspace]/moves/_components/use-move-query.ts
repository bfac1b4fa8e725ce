'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { useCallback, useMemo } from 'react';
import { type MoveQuery, parseQuery, toSearch } from './query';

/** The query in the address, and how to change a part of it: at once, without asking the server for a page. */
export function useMoveQuery(): [MoveQuery, (change: Partial<MoveQuery>) => void] {
  const path = usePathname();
  const params = useSearchParams();
  const query = useMemo(() => parseQuery(Object.fromEntries(params)), [params]);
  const narrow = useCallback(
    (change: Partial<MoveQuery>) =>
      window.history.replaceState(null, '', `${path}${toSearch({ ...query, ...change })}`),
    [path, query],
  );
  return [query, narrow];
}
