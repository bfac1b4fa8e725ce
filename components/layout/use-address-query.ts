'use client';

import { useSearchParams } from 'next/navigation';
import { useCallback, useEffect, useMemo, useState } from 'react';

const same = (a: string, b: string) =>
  new URLSearchParams(a).toString() === new URLSearchParams(b).toString();

/**
 * The query in the address, and how to change it without asking the server for a page. Next shows a changed
 * address only after a refresh that is under way; what was chosen here is shown at once.
 */
export function useAddressQuery() {
  const shown = useSearchParams();
  const [chosen, setChosen] = useState<string | null>(null);

  useEffect(() => {
    const onBack = () => setChosen((now) => (now === null ? null : window.location.search));
    window.addEventListener('popstate', onBack);
    return () => window.removeEventListener('popstate', onBack);
  }, []);

  // a link has led elsewhere since
  useEffect(() => {
    const here = window.location.search;
    if (chosen !== null && !same(here, chosen) && same(here, shown.toString())) setChosen(null);
  }, [chosen, shown]);

  const choose = useCallback((search: string, how: 'push' | 'replace') => {
    setChosen(search);
    window.history[`${how}State`](null, '', window.location.pathname + search);
  }, []);
  const query = useMemo(
    () => (chosen === null ? shown : new URLSearchParams(chosen)),
    [chosen, shown],
  );
  return [query, choose] as const;
}
