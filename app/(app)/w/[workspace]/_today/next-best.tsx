'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';

/** A suggestion in words, ready to be shown. */
export type Advice = { key: string; reason: string; href: string; action: string };

const storageKey = (workspace: string, day: string) => `not-now:${workspace}:${day}`;

function readDismissed(name: string): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(name) ?? '[]');
    return Array.isArray(kept) ? kept.filter((key) => typeof key === 'string') : [];
  } catch {
    return [];
  }
}

/** One thing to do next with its reason; “Not now” puts it away until tomorrow, in this browser. */
export function NextBest(props: { workspace: string; today: string; advice: readonly Advice[] }) {
  const t = useTranslations('today');
  const name = storageKey(props.workspace, props.today);
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  useEffect(() => setDismissed(readDismissed(name)), [name]);
  const shown = props.advice.find(({ key }) => !dismissed.includes(key));

  function notNow(key: string): void {
    const next = [...dismissed, key];
    setDismissed(next);
    try {
      localStorage.setItem(name, JSON.stringify(next));
    } catch {
      // a full or forbidden storage only means that it is suggested again
    }
  }

  if (!shown) {
    return (
      <section aria-label={t('next')} className="rounded-xl border border-line p-4">
        <h2 className="font-semibold text-title">{t('next')}</h2>
        <p className="mt-0.5 text-ink-2">{t('quiet')}</p>
      </section>
    );
  }
  return (
    <section aria-label={t('next')} className="rounded-xl bg-saffron-wash p-4">
      <h2 className="font-semibold text-title">{t('next')}</h2>
      <p className="mt-0.5 text-ink-2">{shown.reason}</p>
      <div className="mt-3 flex items-center gap-1">
        <Button asChild variant="primary">
          <Link href={shown.href}>{shown.action}</Link>
        </Button>
        <Button variant="ghost" onClick={() => notNow(shown.key)}>
          {t('notNow')}
        </Button>
      </div>
    </section>
  );
}
