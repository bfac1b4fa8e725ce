import { useTranslations } from 'next-intl';
import type { ExecutionEvent } from '@/lib/executions/schemas';

type Facts = Partial<{
  engine: string;
  model: string | null;
  tokens: number;
  score: number;
  minimum: number;
  foundationVersion: number | null;
  reason: string;
  message: string;
}>;

/** The run's events in order, with the time since it was asked for. */
export function EventList({ events }: { events: readonly ExecutionEvent[] }) {
  const t = useTranslations('executions.trace');
  const start = Date.parse(events[0]?.at ?? '');
  return (
    <ol className="space-y-2">
      {events.map((event) => (
        <li key={event.version} className="grid grid-cols-[4.5rem_1fr] gap-x-3 text-head">
          <span className="text-ink-3 tabular-nums">
            {t('at', { seconds: ((Date.parse(event.at) - start) / 1000).toFixed(1) })}
          </span>
          <span className="min-w-0">
            {t(`event.${event.type}`)}
            <span className="block break-words text-meta text-ink-3">{detailOf(event.data)}</span>
          </span>
        </li>
      ))}
    </ol>
  );

  /** What of an event's data says something in a line; texts and outputs stand elsewhere. */
  function detailOf(data: Facts): string {
    const { engine, model, tokens, score, minimum, foundationVersion, reason, message } = data;
    return [
      engine === 'playbook' ? t('detail.engine') : model ? t('detail.model', { model }) : null,
      tokens ? t('detail.tokens', { count: tokens }) : null,
      score === undefined
        ? null
        : minimum === undefined
          ? t('detail.scoreAlone', { score })
          : t('detail.score', { score, minimum }),
      foundationVersion ? t('detail.foundation', { version: foundationVersion }) : null,
      reason ?? message ?? null,
    ]
      .filter(Boolean)
      .join(' · ');
  }
}
