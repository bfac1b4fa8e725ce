'use client';

import { useTranslations } from 'next-intl';
import { useEffect } from 'react';
import { Toaster as Sonner, toast } from 'sonner';
import type { NotifyOptions } from './toast';

const undoMs = 10_000;

/** The list of notices itself, loaded once someone touches the page. */
export default function ToastRegion({ onReady }: { onReady: (show: typeof showNotice) => void }) {
  const t = useTranslations('common');
  useEffect(() => onReady(showNotice), [onReady]);
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={t('notices')}
      gap={8}
      offset={16}
      mobileOffset={{ bottom: 72, left: 12, right: 12 }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'pointer-events-auto flex w-[356px] max-w-full items-center gap-3 rounded-lg border border-line bg-surface px-3.5 py-2.5 font-sans text-base text-ink shadow-float',
          content: 'min-w-0 flex-1',
          description: 'text-meta text-ink-2',
          error: 'border-l-2 border-l-brick',
          actionButton:
            'h-control shrink-0 rounded-md px-2 font-medium text-indigo hover:bg-sunk cursor-pointer',
        },
      }}
    />
  );
}

function showNotice(message: string, options: NotifyOptions): void {
  const show = options.tone === 'error' ? toast.error : toast;
  show(message, {
    icon: null,
    description: options.description,
    duration: options.undo || options.tone === 'error' ? undoMs : 5_000,
    action: options.undo ? { label: options.undo.label, onClick: options.undo.onUndo } : undefined,
  });
}
