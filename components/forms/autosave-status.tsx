'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import { FormStatus, type SaveState } from '@/components/ui/form-status';

type Props = {
  status: SaveState;
  signedOut: boolean;
  onRetry: () => void;
  className?: string;
};

const linkClass = 'text-meta font-medium text-indigo underline underline-offset-2';

/** How an autosaved form stands, and the way out when it does not get through. */
export function AutosaveStatus({ status, signedOut, onRetry, className }: Props) {
  const t = useTranslations('autosave');
  return (
    <div className={cn('flex flex-wrap items-baseline gap-x-3', className)}>
      <FormStatus status={status} />
      {status.state === 'failed' && signedOut ? (
        <a href="/sign-in" target="_blank" rel="noreferrer" className={linkClass}>
          {t('signIn')}
        </a>
      ) : null}
      {status.state === 'failed' ? (
        <button type="button" onClick={onRetry} className={linkClass}>
          {t('retry')}
        </button>
      ) : null}
    </div>
  );
}
