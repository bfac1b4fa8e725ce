'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { cn } from '@/components/ui/cn';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { Critique, Finding } from '@/lib/skills/schemas';
import { FixButton, type FixDeed } from './fix-button';

type Props = {
  critique: Critique;
  threshold: number;
  /** Absent for those who may not, and while a run is under way. */
  fix?: FixDeed | undefined;
};

const isIssue = (finding: Finding) => finding.weight > 0 && finding.score < 1;

/** What the score would be if nothing capped it. */
function scoreWithoutCap(findings: readonly Finding[]): number {
  const weight = findings.reduce((sum, finding) => sum + finding.weight, 0);
  const won = findings.reduce((sum, finding) => sum + finding.weight * finding.score, 0);
  return weight === 0 ? 0 : Math.round((100 * won) / weight);
}

/** The score, what stands behind it with its evidence, and what the constitution did. */
export function CritiquePanel({ critique, threshold, fix }: Props) {
  const t = useTranslations('executions');
  const { findings, score, constitution, repairs = [] } = critique;
  const hard = findings.filter((finding) => isIssue(finding) && finding.hard);
  const soft = findings.filter((finding) => isIssue(finding) && !finding.hard);
  const passed = findings.filter((finding) => finding.weight > 0 && finding.score >= 1);
  return (
    <section aria-label={t('quality.title')} className="space-y-3">
      <p className="flex items-baseline gap-2">
        <ScoreBadge
          score={score}
          threshold={threshold}
          size="figure"
          label={t('quality.label', { score })}
        />
        <span className="text-head text-ink-2">{summary()}</span>
      </p>
      {score >= threshold ? (
        <p className="text-meta text-ink-3">{t('quality.minimum', { minimum: threshold })}</p>
      ) : null}
      <ul className="space-y-2.5">
        {[...hard, ...soft].map((finding) => (
          <Issue key={`${finding.check}${finding.message}`} finding={finding} fix={fix} />
        ))}
        {repairs.map(({ check, detail }) => (
          <Bar key={`${check}${detail}`} tone="leaf">
            {t('quality.mended', { detail })}
          </Bar>
        ))}
        {constitution.map((receipt) => (
          <Bar key={`${receipt.rule}${receipt.detail}`} tone="leaf">
            {t('constitution.title')}: {receipt.detail}
          </Bar>
        ))}
      </ul>
      {passed.length > 0 ? (
        <details className="text-head text-ink-2">
          <summary className="cursor-pointer">
            {t('quality.passed', { count: passed.length })}
          </summary>
          <ul className="mt-2 space-y-1.5">
            {passed.map((finding) => (
              <Bar key={`${finding.check}${finding.message}`} tone="leaf">
                {finding.message}
              </Bar>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );

  function summary(): string {
    const without = scoreWithoutCap(findings);
    if (hard.length > 0 && without > score) {
      return t('quality.claims', { count: hard.length, without });
    }
    if (score < threshold) return t('quality.below', { minimum: threshold });
    if (soft.length > 0) return t('quality.issues', { count: soft.length });
    return t('quality.good');
  }
}

function Issue({ finding, fix }: { finding: Finding; fix: FixDeed | undefined }) {
  const t = useTranslations('executions.quality');
  const quoted = finding.evidence
    .filter(({ text }) => !finding.message.includes(text))
    .slice(0, 3)
    .map(({ text }) => `“${text}”`);
  return (
    <Bar tone={finding.hard ? 'brick' : 'gold'}>
      <p className="font-medium text-ink">{finding.message}</p>
      {quoted.length > 0 ? <p className="text-meta text-ink-2">{quoted.join(', ')}</p> : null}
      {finding.fix ? <p className="text-meta">{t('fix', { fix: finding.fix })}</p> : null}
      {fix ? <FixButton finding={finding} fix={fix} /> : null}
      {finding.source ? (
        <p className="line-clamp-2 text-meta text-ink-3" title={finding.source}>
          {t('source', { source: finding.source })}
        </p>
      ) : null}
    </Bar>
  );
}

const bars = { brick: 'border-brick', gold: 'border-gold', leaf: 'border-leaf' } as const;

function Bar(props: { tone: keyof typeof bars; children: ReactNode }) {
  return (
    <li className={cn('border-l-2 pl-2.5 text-head text-ink-2', bars[props.tone])}>
      {props.children}
    </li>
  );
}
