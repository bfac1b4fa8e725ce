'use client';

import { useSyncExternalStore } from 'react';
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
    <main className="empty">
      <h1 className="text-title font-semibold">{words.title}</h1>
      <p className="mt-1 text-ink-2">{words.body}</p>
      {reference ? (
        <p className="mt-2 text-meta text-ink-3">
          {words.reference} {reference}
        </p>
      ) : null}
      <button type="button" onClick={onRetry} className="btn btn-secondary mt-4">
        {words.action}
      </button>
    </main>
  );
}
