'use client';

import { useTranslations } from 'next-intl';
import { Elapsed } from '@/components/execution/elapsed';
import type { RunState } from '@/components/execution/run-state';

/** Before the first word: what is being done, and for how long. */
export function Thinking({ run }: { run: RunState | null }) {
  const t = useTranslations('chat.thinking');
  const stage = run?.stage ?? 'waiting';
  const said = stage === 'reading' || stage === 'writing' ? stage : 'waiting';
  return (
    <p className="flex items-center gap-2 text-head text-ink-2">
      <span aria-hidden className="size-2 animate-breathe rounded-full bg-indigo" />
      {t(said)}
      <span className="text-ink-3">
        <Elapsed since={run?.startedAt ?? null} until={null} label={t('elapsed')} />
      </span>
    </p>
  );
}
