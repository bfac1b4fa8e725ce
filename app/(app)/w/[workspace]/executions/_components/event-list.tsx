'use client';

import '@/components/execution/trace/trace.css';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState } from 'react';
import { CopyButton } from '@/components/execution/trace/copy-json';
import { JsonText } from '@/components/execution/trace/json-text';
import { traceWords } from '@/components/execution/trace/trace-words';
import type { ExecutionEvent } from '@/lib/executions/schemas';

type Facts = Partial<{
  attempt: number;
  engine: string;
  model: string | null;
  tokens: number;
  score: number;
  minimum: number;
  foundationVersion: number | null;
  tool: string;
  reason: string;
  message: string;
}>;

/** The run's events in order, with the time since it was asked for; each opens to its data. */
export function EventList({ events }: { events: readonly ExecutionEvent[] }) {
  const start = Date.parse(events[0]?.at ?? '');
  return (
    <ol className="border-t border-line">
      {events.map((event) => (
        <EventRow key={event.version} event={event} ms={Date.parse(event.at) - start} />
      ))}
    </ol>
  );
}

function EventRow({ event, ms }: { event: ExecutionEvent; ms: number }) {
  const t = useTranslations('executions.trace');
  const trace = useTranslations('trace');
  const words = traceWords(trace);
  const [open, setOpen] = useState(false);
  const details = useRef<HTMLDetailsElement>(null);
  // opened before this code had come
  useEffect(() => setOpen(details.current?.open ?? false), []);
  return (
    <li className="trace-row border-b border-line">
      <details ref={details} onToggle={(toggled) => setOpen(toggled.currentTarget.open)}>
        <summary className="grid list-none grid-cols-[2.25rem_5rem_minmax(0,1fr)] gap-x-2 rounded-sm py-1.5 text-head hover:bg-sunk [&::-webkit-details-marker]:hidden">
          <span className="text-ink-3 tabular-nums">#{event.version}</span>
          <span className="text-ink-3 tabular-nums">
            {trace('events.at', { time: words.time(ms) })}
          </span>
          <span className="min-w-0">
            {words.event(event.type)}
            <span className="block truncate text-meta text-ink-3">{detailOf(event.data)}</span>
          </span>
        </summary>
        {/* what is not looked at is not drawn */}
        {open ? (
          <div className="flex items-start gap-2 bg-sunk p-2.5">
            <div className="min-w-0 flex-1">
              <p className="text-meta text-ink-3">{event.type}</p>
              <JsonText value={event.data} />
            </div>
            <CopyButton text={() => JSON.stringify(event, null, 2)} />
          </div>
        ) : null}
      </details>
    </li>
  );

  /** What of an event's data says something in a line; texts and outputs stand below it. */
  function detailOf(data: Facts): string {
    const { engine, model, tokens, score, minimum, foundationVersion, reason, message } = data;
    return [
      data.attempt ? t('attempt', { attempt: data.attempt }) : null,
      data.tool ?? null,
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
