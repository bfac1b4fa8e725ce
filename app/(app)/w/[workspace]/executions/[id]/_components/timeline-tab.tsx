import { getLocale, getTranslations } from 'next-intl/server';
import { LiveTimeline } from '@/components/execution/trace/live-timeline';
import { Replay } from '@/components/execution/trace/replay';
import { timelineOf } from '@/components/execution/trace/timeline';
import { traceWords } from '@/components/execution/trace/trace-words';
import type { ExecutionView } from '@/lib/executions/schemas';
import { formatInstant } from '@/lib/format';
import { lighten } from './lighten';

/** What happened when, and the recorder that plays it again. */
export async function TimelineTab({ view }: { view: ExecutionView }) {
  const [t, locale] = await Promise.all([getTranslations('trace'), getLocale()]);
  const words = traceWords(t);
  const timeline = timelineOf(view.events);
  const waited = timeline.bars
    .filter(({ kind }) => kind === 'wait' || kind === 'approval')
    .reduce((sum, { start, end }) => sum + end - start, 0);
  const summary = [
    waited > 0
      ? t('timeline.summary', {
          total: words.time(timeline.end),
          working: words.time(timeline.end - waited),
        })
      : t('timeline.total', { total: words.time(timeline.end) }),
    timeline.attempts.length > 1
      ? t('timeline.attempts', { count: timeline.attempts.length })
      : null,
  ];
  return (
    <div className="space-y-4">
      {timeline.ended ? (
        <p className="text-head text-ink-2">{summary.filter(Boolean).join(' · ')}</p>
      ) : null}
      {timeline.ended ? (
        <Replay executionId={view.id} timeline={timeline} />
      ) : (
        <LiveTimeline executionId={view.id} initial={lighten(view).events} />
      )}
      {timeline.afterwards.length > 0 ? (
        <section className="space-y-1.5 text-head">
          <h3 className="font-medium text-ink-2">{t('timeline.afterwards')}</h3>
          <ul className="space-y-1">
            {timeline.afterwards.map(({ version, type, at }) => (
              <li key={version}>
                {words.event(type)} <span className="text-ink-3">{formatInstant(at, locale)}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
