'use client';

import { useTranslations } from 'next-intl';
import { EvidenceText, evidenceSpans, type Span } from './evidence-text';
import { hasEnded, type RunState } from './run-state';
import { RunTable } from './run-table';
import { readTable, type TextCell } from './text-table';

/** What is being written, word by word; when it is finished, with the evidence underlined. */
export function RunText({ run }: { run: RunState }) {
  const t = useTranslations('executions');
  const ended = hasEnded(run.status);
  const writing = run.stage === 'writing' || run.stage === 'rewriting';
  if (run.text === '') {
    return ended ? null : <p className="text-ink-3">{t('waitingForText')}</p>;
  }
  const findings = ended ? (run.critique?.findings ?? []) : [];
  const spans = evidenceSpans(findings, run.text.length);
  const paragraphs = paragraphsOf(run.text);
  return (
    <section
      aria-label={t('textLabel')}
      aria-busy={!ended}
      className="prose-copy min-w-0 space-y-3 break-words"
    >
      {paragraphs.map(({ start, text }, at) => {
        const table = readTable(text);
        if (table) {
          const spansIn = (cell: TextCell) => within(spans, start + cell.start, cell.text.length);
          return <RunTable key={start} table={table} spansIn={spansIn} />;
        }
        return (
          <p key={start} className="whitespace-pre-wrap">
            <EvidenceText text={text} spans={within(spans, start, text.length)} />
            {writing && !ended && at === paragraphs.length - 1 ? (
              <span aria-hidden className="caret" />
            ) : null}
          </p>
        );
      })}
    </section>
  );
}

/** Paragraphs with the place where each begins in the whole text. */
function paragraphsOf(whole: string): { start: number; text: string }[] {
  return [...whole.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g)].map((match) => ({
    start: match.index,
    text: match[0],
  }));
}

/** The spans that lie in a paragraph, counted from its beginning. */
function within(spans: readonly Span[], from: number, length: number): Span[] {
  return spans
    .map(({ start, end }) => ({
      start: Math.max(0, start - from),
      end: Math.min(length, end - from),
    }))
    .filter(({ start, end }) => start < end);
}
