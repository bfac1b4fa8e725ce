'use client';

import { useTranslations } from 'next-intl';
import { type RecallReason, recallLegs } from '@/lib/memory/schemas';

/** Places beyond this are all about as far. */
const farthest = 30;

/** Why it was recalled: its place in each way of looking, as bars, and what weighed in besides. */
export function RecallWhy({ reason }: { reason: RecallReason }) {
  const t = useTranslations('chat.why');
  return (
    <details className="mt-3">
      <summary className="cursor-pointer text-head font-medium text-ink-2">{t('title')}</summary>
      <dl className="mt-2 space-y-1.5 text-meta">
        {recallLegs.map((leg) => {
          const found = reason.legs[leg];
          return (
            <div key={leg} className="grid grid-cols-[6.5rem_1fr_auto] items-center gap-2">
              <dt className="text-ink-2">{t(`leg.${leg}`)}</dt>
              <dd className="h-1.5 overflow-hidden rounded-full bg-sunk">
                {found ? (
                  <span
                    className="block h-full rounded-full bg-ink-2"
                    style={{ width: `${widthOf(found.rank)}%` }}
                  />
                ) : null}
              </dd>
              <dd className="min-w-14 text-right text-ink-3 tabular-nums">
                {found ? t('place', { rank: found.rank }) : t('notFound')}
              </dd>
            </div>
          );
        })}
      </dl>
      <ul className="mt-2 space-y-0.5 text-meta text-ink-2">
        {reason.words.length > 0 ? <li>{t('words', { words: reason.words.join(', ') })}</li> : null}
        {reason.entities.length > 0 ? (
          <li>{t('entities', { names: reason.entities.map(({ name }) => name).join(', ') })}</li>
        ) : null}
        <li>
          {t('weighs', {
            decay: Math.round(reason.decay * 100),
            importance: Math.round(reason.importance * 100),
          })}
        </li>
      </ul>
    </details>
  );
}

const widthOf = (rank: number) => Math.max(6, 100 * (1 - (rank - 1) / farthest));
