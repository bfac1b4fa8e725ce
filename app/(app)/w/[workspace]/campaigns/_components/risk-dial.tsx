'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';

/** What one risk level means. `threshold` is an amount in words, `minimum` a quality score. */
export type RiskWords = { band: 'low' | 'medium' | 'high'; minimum: number; threshold: string };

/** Risk 1–10, and in words what it changes. */
export function RiskDial(props: {
  level: number;
  risks: readonly RiskWords[];
  onChange: (level: number) => void;
}) {
  const t = useTranslations('campaigns.risk');
  const risk = props.risks[props.level - 1];
  return (
    <Field label={t('label')} aside={t('of', { level: props.level })}>
      <input
        type="range"
        min={1}
        max={10}
        step={1}
        value={props.level}
        aria-label={t('label')}
        aria-valuetext={risk ? t(`band.${risk.band}`, { level: props.level }) : undefined}
        onChange={(event) => props.onChange(Number(event.currentTarget.value))}
        className="w-full max-w-md accent-ink pointer-coarse:h-11"
      />
      <p className="flex max-w-md justify-between text-meta text-ink-3">
        <span>{t('careful')}</span>
        <span>{t('bold')}</span>
      </p>
      {risk ? (
        <ul aria-live="polite" className="list-disc space-y-0.5 pl-5 text-head text-ink-2">
          <li>{t(`boldness.${risk.band}`)}</li>
          <li>{t('minimum', { score: risk.minimum })}</li>
          <li>{t('threshold', { amount: risk.threshold })}</li>
        </ul>
      ) : null}
    </Field>
  );
}
