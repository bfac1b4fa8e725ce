import type { useTranslations } from 'next-intl';

type Translate = ReturnType<typeof useTranslations<'skillruns.duration'>>;

/** A time that is usual rather than measured: whole seconds, then whole minutes. */
export function usualTime(t: Translate, ms: number): string {
  const seconds = Math.max(1, Math.round(ms / 1000));
  return seconds < 100
    ? t('seconds', { seconds })
    : t('minutes', { minutes: Math.round(seconds / 60) });
}
