'use client';

import { useTranslations } from 'next-intl';
import { Meter } from '@/components/ui/meter';
import type { Completeness, FoundationField } from '@/lib/foundation/schemas';

type Props = {
  completeness: Completeness;
  /** Leads to the field: another step, or its section. Absent for those who may only read. */
  onOpen?: (field: FoundationField) => void;
  shown?: number;
};

/** How complete the Foundation is, what would help most, and why. */
export function CompletenessPanel({ completeness, onOpen, shown = 4 }: Props) {
  const t = useTranslations('foundation');
  const { score, missing } = completeness;
  const rest = missing.length - shown;
  return (
    <section aria-label={t('completeness.title')}>
      <h2 className="text-head font-medium text-ink-2">{t('completeness.title')}</h2>
      <p className="mt-1 flex items-baseline gap-2">
        <span className="text-figure font-semibold">{score}</span>
        <span className="text-ink-3">{t('completeness.outOf')}</span>
      </p>
      <Meter
        label={t('completeness.title')}
        text={t('completeness.score', { score })}
        spent={Math.min(score, 99.99)}
        limit={100}
        className="mt-2"
      />
      {missing.length === 0 ? (
        <p className="mt-3 text-leaf">{t('completeness.full')}</p>
      ) : (
        <>
          <h3 className="mt-5 text-head font-medium text-ink-2">{t('completeness.next')}</h3>
          <ul className="mt-2 space-y-3">
            {missing.slice(0, shown).map((field) => (
              <li key={field} className="border-l-2 border-gold pl-3">
                {onOpen ? (
                  <button
                    type="button"
                    onClick={() => onOpen(field)}
                    className="text-left font-medium underline decoration-line-strong underline-offset-2 hover:decoration-ink pointer-coarse:min-h-11"
                  >
                    {t(`fields.${field}.label`)}
                  </button>
                ) : (
                  <p className="font-medium">{t(`fields.${field}.label`)}</p>
                )}
                <p className="text-meta text-ink-3">{t(`fields.${field}.why`)}</p>
              </li>
            ))}
          </ul>
          {rest > 0 ? (
            <p className="mt-3 text-meta text-ink-3">{t('completeness.more', { count: rest })}</p>
          ) : null}
        </>
      )}
    </section>
  );
}
