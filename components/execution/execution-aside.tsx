'use client';

import { useTranslations } from 'next-intl';
import { CritiquePanel } from './critique-panel';
import { EngineLabel } from './engine-label';
import type { FixDeed } from './fix-button';
import { KnownFrom } from './known-from';
import { PricePanel } from './price-panel';
import { hasEnded, type RunState } from './run-state';

type Props = {
  run: RunState;
  threshold?: number;
  /** Says who wrote it, where no status bar stands above the text. */
  labelled?: boolean;
  /** Mends a finding in a new run. Absent for those who may not. */
  fix?: FixDeed | undefined;
};

/** Beside the text: how good it is and why, what it was known from, what it costs. */
export function ExecutionAside({ run, threshold = 75, labelled = false, fix }: Props) {
  const t = useTranslations('executions');
  const checked = run.events.findLast(
    ({ type }) => type === 'validation_passed' || type === 'validation_failed',
  );
  const minimum = Number(checked?.data.minimum ?? threshold);
  return (
    <div className="space-y-7">
      <div className="space-y-2">
        <p className="flex items-baseline justify-between gap-3 text-head text-ink-2">
          <span className="font-medium">{t('quality.title')}</span>
          {hasEnded(run.status) ? null : <span>{t('quality.updates')}</span>}
          {labelled ? (
            <EngineLabel engine={run.engine} model={run.model} served={run.cachedFrom !== null} />
          ) : null}
        </p>
        {run.critique ? (
          <CritiquePanel
            critique={run.critique}
            threshold={minimum}
            fix={run.status === 'completed' ? fix : undefined}
          />
        ) : checked ? (
          <p className="text-figure font-semibold">{Number(checked.data.score)}</p>
        ) : (
          <p className="text-head text-ink-3">{t('quality.later')}</p>
        )}
      </div>
      {run.notes.length > 0 ? (
        <section aria-label={t('notes')} className="space-y-1.5">
          <h2 className="text-head font-medium text-ink-2">{t('notes')}</h2>
          {run.notes.map((note) => (
            <p key={note} className="text-head text-ink-2">
              {note}
            </p>
          ))}
        </section>
      ) : null}
      {run.status === 'completed' ? <KnownFrom sources={run.sources} /> : null}
      <PricePanel run={run} />
    </div>
  );
}
