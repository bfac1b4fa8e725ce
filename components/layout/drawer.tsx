'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from 'radix-ui';
import { useFocusReturn } from '@/components/ui/use-focus-return';
import type { AppShellProps } from './shell-types';
import { Sidebar } from './sidebar';

type DrawerProps = Omit<AppShellProps, 'children'> & {
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** The sidebar over the page, on a phone. Loaded when first opened. */
export default function Drawer({ open, onOpenChange, ...shell }: DrawerProps) {
  const t = useTranslations('shell');
  const focusReturn = useFocusReturn();
  return (
    <Dialog.Root open={open} onOpenChange={onOpenChange}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-veil animate-float" />
        <Dialog.Content
          {...focusReturn}
          aria-describedby={undefined}
          className="fixed inset-y-0 left-0 z-50 w-[min(300px,calc(100vw-48px))] border-r border-line bg-paper shadow-float outline-none animate-sheet-start"
        >
          <Dialog.Title className="sr-only">{t('navigation')}</Dialog.Title>
          <Sidebar {...shell} />
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
