'use client';

import { useTranslations } from 'next-intl';
import { Toaster as Sonner, toast } from 'sonner';

const undoMs = 10_000;

/** Stands once, in the layout. Messages are announced politely. */
export function Toaster() {
  const t = useTranslations('common');
  return (
    <Sonner
      position="bottom-left"
      containerAriaLabel={t('notices')}
      gap={8}
      offset={16}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-[356px] max-w-full items-center gap-3 rounded-lg border border-line bg-surface px-3.5 py-2.5 font-sans text-base text-ink shadow-float',
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

export type NotifyOptions = {
  tone?: 'plain' | 'error';
  description?: string;
  /** Offers to take the deed back, for ten seconds. `label` is the translated “Undo”. */
  undo?: { label: string; onUndo: () => void };
};

export function notify(message: string, options: NotifyOptions = {}): void {
  const show = options.tone === 'error' ? toast.error : toast;
  show(message, {
    icon: null,
    description: options.description,
    duration: options.undo || options.tone === 'error' ? undoMs : 5_000,
    action: options.undo ? { label: options.undo.label, onClick: options.undo.onUndo } : undefined,
  });
}
