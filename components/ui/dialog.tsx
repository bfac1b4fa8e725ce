'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { cn } from './cn';
import { IconButton } from './icon-button';
import { outsideNotices } from './outside-notices';
import { useFocusReturn } from './use-focus-return';

export type DialogProps = {
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  /** The button that opens it, when the dialog keeps its own state. Focus returns to it. */
  trigger?: ReactNode;
  title: string;
  description?: ReactNode;
  /** Buttons, the main one last. */
  footer?: ReactNode;
  children?: ReactNode;
  className?: string;
};

export function Dialog(props: DialogProps) {
  const focusReturn = useFocusReturn();
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil animate-float" />
        <Radix.Content
          {...focusReturn}
          {...outsideNotices}
          className={cn('float float-dialog', props.className)}
          {...(props.description ? {} : { 'aria-describedby': undefined })}
        >
          <DialogHead title={props.title} description={props.description} />
          <div className="overflow-y-auto px-5 pb-5">{props.children}</div>
          {props.footer ? (
            <div className="flex flex-wrap justify-end gap-2 border-t border-line px-5 py-3">
              {props.footer}
            </div>
          ) : null}
          <DialogClose />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** Title and description, inside a Radix dialog's content. */
export function DialogHead({ title, description }: { title: string; description?: ReactNode }) {
  return (
    <div className="min-w-0 py-4 pr-14 pl-5">
      <Radix.Title className="text-title font-semibold">{title}</Radix.Title>
      {description ? (
        <Radix.Description asChild>
          <div className="mt-1 text-ink-2">{description}</div>
        </Radix.Description>
      ) : null}
    </div>
  );
}

/** Comes last in the content, so that opening a dialog focuses its first field and not this. */
export function DialogClose() {
  const t = useTranslations('common');
  return (
    <Radix.Close asChild>
      <IconButton
        label={t('close')}
        icon={<X aria-hidden />}
        className="absolute top-3 right-3 pointer-coarse:top-1 pointer-coarse:right-1"
      />
    </Radix.Close>
  );
}
