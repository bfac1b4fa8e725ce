'use client';

import { useTranslations } from 'next-intl';
import { cn } from './cn';

export type SaveState =
  | { state: 'idle' }
  | { state: 'saving' }
  | { state: 'saved' }
  | { state: 'failed'; message: string };

/** How an autosaved form stands: “Saving…”, “Saved”, “Not saved: why”. */
export function FormStatus({ status, className }: { status: SaveState; className?: string }) {
  const t = useTranslations('common.save');
  return (
    <p
      role="status"
      className={cn(
        'min-h-5 text-meta',
        status.state === 'failed' ? 'text-brick' : 'text-ink-3',
        className,
      )}
    >
      {status.state === 'saving' ? t('saving') : null}
      {status.state === 'saved' ? t('saved') : null}
      {status.state === 'failed' ? t('failed', { why: status.message }) : null}
    </p>
  );
}
