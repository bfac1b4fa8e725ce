'use client';

import { RotateCcw, Square } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { Elapsed } from './elapsed';
import { EngineLabel } from './engine-label';
import { inRupees } from './money';
import { hasEnded, type RunState } from './run-state';

type Props = {
  run: RunState;
  pending: boolean;
  /** Absent when the person may not. */
  onStop?: (() => void) | undefined;
  onAgain?: (() => void) | undefined;
};

const tones = {
  completed: 'text-leaf',
  failed: 'text-brick',
  cancelled: 'text-ink-2',
  declined: 'text-ink-2',
} as const;

/** Tokens as the provider counted them; until then, as the text so far suggests. */
function tokensOf(run: RunState) {
  if (run.tokens > 0 || hasEnded(run.status)) return { count: run.tokens, about: false };
  return { count: Math.ceil(run.text.length / 4), about: true };
}

/** One line over the text: what it is doing, with what, for how long, at what price, and Stop. */
export function RunStatusBar({ run, pending, onStop, onAgain }: Props) {
  const t = useTranslations('executions');
  const ended = hasEnded(run.status);
  const outcome = ended
    ? run.error?.code === 'cancelled' || run.error?.code === 'declined'
      ? run.error.code
      : (run.status as 'completed' | 'failed')
    : null;
  const stage = t(`stage.${outcome ?? (run.stage === 'ended' ? 'checking' : run.stage)}`);
  const tokens = tokensOf(run);
  const byModel = run.engine === 'model' || run.tokens > 0;
  const [version] = (run.skillVersion ?? '').split('+');
  return (
    <section
      aria-label={t('bar.label')}
      className="flex min-h-11 flex-wrap items-center gap-x-4 gap-y-1 rounded-xl border border-line bg-surface px-3 py-1.5 text-head text-ink-2"
    >
      <span className={cn('font-semibold', outcome ? tones[outcome] : 'text-indigo')}>{stage}</span>
      {run.skillId ? (
        <span>
          {run.skillId} {version}
        </span>
      ) : null}
      <Elapsed
        since={run.startedAt}
        until={run.endedAt}
        label={ended ? t('bar.took') : t('bar.elapsed')}
      />
      {byModel ? (
        <>
          <span className="tabular-nums">
            {t(tokens.about ? 'bar.tokensAbout' : 'bar.tokens', { count: tokens.count })}
          </span>
          <span className="tabular-nums">
            {ended || !run.estimate
              ? inRupees(run.costMicroUsd)
              : t('bar.soFar', {
                  spent: inRupees(costSoFar(run, tokens.count)),
                  estimate: inRupees(run.estimate.microUsd),
                })}
          </span>
        </>
      ) : (
        <span>{t('bar.free')}</span>
      )}
      <EngineLabel engine={run.engine} model={run.model} served={run.cachedFrom !== null} />
      <span className="ml-auto flex gap-2">
        {onStop && !ended ? (
          <Button icon={<Square aria-hidden />} pending={pending} onClick={onStop}>
            {t(run.stage === 'approval' ? 'approval.withdraw' : 'stop')}
          </Button>
        ) : null}
        {onAgain && ended ? (
          <Button
            icon={<RotateCcw aria-hidden />}
            pending={pending}
            onClick={onAgain}
            title={run.status === 'completed' ? t('regenerateHint') : undefined}
          >
            {run.status === 'completed' ? t('regenerate') : t('retry')}
          </Button>
        ) : null}
      </span>
    </section>
  );
}

/** In proportion to the estimate, until the provider says. */
function costSoFar(run: RunState, tokens: number): number {
  if (run.costMicroUsd > 0 || !run.estimate || run.estimate.tokens === 0) return run.costMicroUsd;
  return Math.round((run.estimate.microUsd * tokens) / run.estimate.tokens);
}
