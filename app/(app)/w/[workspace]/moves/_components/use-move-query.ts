'use client';

import { useCallback, useMemo } from 'react';
import { useAddressQuery } from '@/components/layout/use-address-query';
import { type MoveQuery, parseQuery, toSearch } from './query';

/** The query in the address, and how to change a part of it: at once, without asking the server for a page. */
export function useMoveQuery(): [MoveQuery, (change: Partial<MoveQuery>) => void] {
  const [params, choose] = useAddressQuery();
  const query = useMemo(() => parseQuery(Object.fromEntries(params)), [params]);
  const narrow = useCallback(
    (change: Partial<MoveQuery>) => choose(toSearch({ ...query, ...change }), 'replace'),
    [choose, query],
  );
  return [query, narrow];
}
