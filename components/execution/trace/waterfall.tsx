'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import type { Scale } from './scale';
import type { Timeline } from './timeline';
import { traceWords } from './trace-words';
import { WaterfallRow } from './waterfall-row';

type Props = {
  timeline: Timeline;
  scale: Scale;
  /** The time that is replayed; null shows the whole run. */
  at: number | null;
  /** Lies on the axis, as wide as it. */
  children?: ReactNode;
};

/** A run as a waterfall: a list of what happened, each with its bar on one axis of time. */
export function Waterfall({ timeline, scale, at, children }: Props) {
  const t = useTranslations('trace');
  const words = traceWords(t);
  const { bars, attempts, end } = timeline;
  const now = at ?? end;
  const takeovers = attempts.slice(1).flatMap(({ start }) => (start <= now ? [start] : []));
  return (
    <div className="trace relative self-start">
      <div className="trace-grid">
        <span className="trace-track relative block h-9 border-b border-line-strong">
          <span aria-hidden>
            {scale.ticks.map((ms) => (
              <span
                key={ms}
                className={cn(
                  'absolute bottom-0.5 text-xs whitespace-nowrap text-ink-3',
                  scale.place(ms) > 0.9 ? '-translate-x-full' : ms > 0 && '-translate-x-1/2',
                )}
                style={{ left: `${scale.place(ms) * 100}%` }}
              >
                {words.tick(ms)}
              </span>
            ))}
          </span>
          {scale.folds.map((fold) => (
            <span
              key={fold.start}
              title={t('timeline.fold', { time: words.time(fold.end - fold.start) })}
              className="absolute bottom-0.5 truncate text-center text-xs text-ink-3"
              style={{
                left: `${scale.place(fold.start) * 100}%`,
                width: `${(scale.place(fold.end) - scale.place(fold.start)) * 100}%`,
              }}
            >
              <span aria-hidden>⋯</span>
            </span>
          ))}
          {children}
        </span>
      </div>
      <div aria-hidden className="trace-overlay">
        {scale.ticks.map((ms) => (
          <span key={ms} className="trace-tick" style={{ left: `${scale.place(ms) * 100}%` }} />
        ))}
        {takeovers.map((ms) => (
          <span key={ms} className="trace-takeover" style={{ left: `${scale.place(ms) * 100}%` }} />
        ))}
      </div>
      <ol className="relative" aria-label={t('timeline.label')}>
        {bars.map((bar) => (
          <WaterfallRow
            key={bar.key}
            bar={bar}
            scale={scale}
            until={Math.min(bar.end, now)}
            begun={bar.start <= now}
          />
        ))}
      </ol>
      {at === null ? null : (
        <div aria-hidden className="trace-overlay">
          <span className="trace-playhead" style={{ left: `${scale.place(now) * 100}%` }} />
        </div>
      )}
    </div>
  );
}
