'use client';

import { useTranslations } from 'next-intl';
import { formatUsd } from '@/lib/format';
import { inRupees } from '../money';
import type { Bar } from './timeline';
import { traceWords } from './trace-words';

/** All that is known of one line of the waterfall. */
export function WaterfallDetails({ bar }: { bar: Bar }) {
  const t = useTranslations('trace');
  const engine = useTranslations('executions.engine');
  const words = traceWords(t);
  const { attempt, worker, score, minimum, costMicroUsd, tokens, reason } = bar;
  const facts: [string, string][] = [
    [t('timeline.from'), `+${words.time(bar.start)}`],
    [t('timeline.took'), `${words.time(bar.end - bar.start)}${outcome()}`],
    [t('timeline.attempt'), worker ? t('timeline.attemptBy', { attempt, worker }) : `${attempt}`],
  ];
  if (bar.engine === 'playbook') facts.push([t('timeline.by'), engine('playbook')]);
  else if (bar.engine) facts.push([t('timeline.by'), engine('model', { model: bar.name ?? '' })]);
  if (tokens !== undefined) facts.push([t('timeline.tokens'), tokens.toLocaleString('en-IN')]);
  if (costMicroUsd !== undefined) {
    facts.push([t('timeline.cost'), `${inRupees(costMicroUsd)} (${formatUsd(costMicroUsd)})`]);
  }
  if (score !== undefined) {
    const told =
      minimum === undefined
        ? t('timeline.score', { score })
        : t('timeline.scoreOf', { score, minimum });
    facts.push([t('compare.score'), told]);
  }
  if (reason) facts.push([t('timeline.reason'), reason]);
  facts.push([t('timeline.events'), bar.versions.map((version) => `#${version}`).join(', ')]);
  return (
    <dl className="grid grid-cols-[7rem_minmax(0,1fr)] gap-x-3 gap-y-1 bg-sunk px-2 pt-1 pb-3 text-head sm:pl-[22px]">
      {facts.map(([name, value]) => (
        <div key={name} className="contents">
          <dt className="text-ink-3">{name}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );

  function outcome(): string {
    if (bar.outcome === 'open') return `, ${t('timeline.open')}`;
    if (bar.outcome === 'cut' && bar.kind !== 'point') return `, ${t('timeline.cut')}`;
    if (bar.kind === 'approval' && bar.outcome === 'failed') return `, ${t('timeline.declined')}`;
    return bar.kind === 'point' || bar.outcome === 'done' || bar.outcome === 'cut'
      ? ''
      : `, ${t(`timeline.${bar.outcome}`)}`;
  }
}
