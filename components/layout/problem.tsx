'use client';

import { useSyncExternalStore } from 'react';
import { Button } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import en from '@/messages/en/problem.json';
import hi from '@/messages/hi/problem.json';

/** What an error boundary shows. It stands outside every provider, so it brings its own words. */
export function Problem({ reference, onRetry }: { reference?: string; onRetry: () => void }) {
  const language = useSyncExternalStore(
    () => () => {},
    () => document.documentElement.lang,
    () => 'en',
  );
  const words = (language === 'hi' ? hi : en).error;
  return (
    <main className="pt-[14vh]">
      <EmptyState
        as="h1"
        title={words.title}
        action={<Button onClick={onRetry}>{words.action}</Button>}
      >
        <p>{words.body}</p>
        {reference ? (
          <p className="mt-2 text-meta text-ink-3">
            {words.reference} {reference}
          </p>
        ) : null}
      </EmptyState>
    </main>
  );
}
