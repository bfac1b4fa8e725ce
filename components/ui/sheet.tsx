'use client';

import { Dialog as Radix } from 'radix-ui';
import { cn } from './cn';
import { DialogClose, DialogHead, type DialogProps } from './dialog';
import { outsideNotices } from './outside-notices';
import { useFocusReturn } from './use-focus-return';

export type SheetProps = DialogProps & { side?: 'start' | 'end' };

/** A dialog at the side of the screen: a record beside its list, the drawer on a phone. */
export function Sheet({ side = 'end', ...props }: SheetProps) {
  const focusReturn = useFocusReturn();
  return (
    <Radix.Root open={props.open} onOpenChange={props.onOpenChange}>
      {props.trigger ? <Radix.Trigger asChild>{props.trigger}</Radix.Trigger> : null}
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 bg-veil animate-float" />
        <Radix.Content
          {...focusReturn}
          {...outsideNotices}
          className={cn(
            'sheet',
            side === 'end'
              ? 'right-0 border-l border-line animate-sheet-end'
              : 'left-0 border-r border-line animate-sheet-start',
            props.className,
          )}
          {...(props.description ? {} : { 'aria-describedby': undefined })}
        >
          <DialogHead title={props.title} description={props.description} />
          <div className="flex-1 overflow-y-auto px-5 pb-5">{props.children}</div>
          {props.footer ? (
            <div className="flex justify-end gap-2 border-t border-line px-5 py-3">
              {props.footer}
            </div>
          ) : null}
          <DialogClose />
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
