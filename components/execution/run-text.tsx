'use client';

import { useTranslations } from 'next-intl';
import { EvidenceText, evidenceSpans } from './evidence-text';
import { hasEnded, type RunState } from './run-state';

/** What is being written, word by word; when it is finished, with the evidence underlined. */
export function RunText({ run }: { run: RunState }) {
  const t = useTranslations('executions');
  const ended = hasEnded(run.status);
  const writing = run.stage === 'writing' || run.stage === 'rewriting';
  if (run.text === '') {
    return ended ? null : <p className="text-ink-3">{t('waitingForText')}</p>;
  }
  const findings = ended ? (run.critique?.findings ?? []) : [];
  return (
    <section
      aria-label={t('textLabel')}
      aria-busy={!ended}
      className="prose-copy min-w-0 whitespace-pre-wrap break-words"
    >
      <EvidenceText text={run.text} spans={evidenceSpans(findings, run.text.length)} />
      {writing && !ended ? <span aria-hidden className="caret" /> : null}
    </section>
  );
}
