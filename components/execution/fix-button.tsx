'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { Finding } from '@/lib/skills/schemas';

/** What a page gives so that findings can be mended from it. */
export type FixDeed = {
  /** The check that is being mended; its button waits, and the others rest. */
  pending: string | null;
  onFix: (check: string) => void;
};

/** Of the deed under way, the check that it mends. */
export const fixing = (deed: string | null) =>
  deed?.startsWith('fix ') ? deed.slice('fix '.length) : null;

/** One press that mends a finding in a new run, or why there is none. */
export function FixButton({ finding, fix }: { finding: Finding; fix: FixDeed }) {
  const t = useTranslations('executions.quality');
  const { check, mend, message } = finding;
  if (!mend) return null;
  if (mend === 'person') return <p className="text-meta text-ink-3">{t('byPerson')}</p>;
  const busy = fix.pending !== null;
  return (
    <p className="flex flex-wrap items-baseline gap-x-2">
      <button
        type="button"
        aria-label={t('fixLabel', { finding: message })}
        aria-disabled={busy || undefined}
        aria-busy={fix.pending === check || undefined}
        className={cn(
          'min-h-6 cursor-pointer font-medium text-indigo underline-offset-2 hover:underline',
          busy && 'cursor-default opacity-60 hover:no-underline',
        )}
        onClick={() => {
          if (!busy) fix.onFix(check);
        }}
      >
        {t('fixThis')}
      </button>
      <span className="text-meta text-ink-3">{t(mend === 'rules' ? 'byRules' : 'byModel')}</span>
    </p>
  );
}
