'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { FormFailure, FormResult } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';

type Props<T> = {
  title: string;
  description?: ReactNode;
  submit: string;
  /** Null when the form itself says what is missing. */
  deed: () => Promise<FormResult<T>> | null;
  onDone: (data: T) => void;
  onClose: () => void;
  children: (failure: FormFailure | null) => ReactNode;
};

/** A dialog that does one thing and closes, or says why not with every word still in it. */
export function DeedDialog<T>({ deed, onDone, onClose, children, ...words }: Props<T>) {
  const t = useTranslations('chat.deeds');
  const common = useTranslations('common');
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<FormFailure | null>(null);

  async function onSubmit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const work = pending ? null : deed();
    if (!work) return;
    setPending(true);
    const answer = await work.catch(() => null);
    setPending(false);
    if (answer?.ok) {
      onDone(answer.data);
      onClose();
    } else setFailure(answer?.error ?? { code: 'offline', message: t('offline') });
  }
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={words.title}
      description={words.description}
    >
      <form onSubmit={onSubmit} noValidate className="space-y-4">
        {failure ? (
          <p role="alert" className="rounded-md bg-brick-wash px-3 py-2 text-brick">
            {failure.message}
          </p>
        ) : null}
        {children(failure)}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" pending={pending}>
            {words.submit}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
