'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';

/** Asks why a move failed, so that the next person knows what to do. */
export default function ReasonDialog(props: {
  title: string;
  onClose: () => void;
  onReason: (reason: string) => void;
}) {
  const t = useTranslations('moves.reason');
  const common = useTranslations('common');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : props.onClose())}
      title={t('title')}
      description={props.title}
    >
      <form
        className="space-y-4"
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim()) props.onReason(reason.trim());
          else setMissing(true);
        }}
      >
        <Field label={t('label')} error={missing && !reason.trim() ? t('missing') : null}>
          <Textarea
            rows={2}
            maxLength={1000}
            value={reason}
            placeholder={t('placeholder')}
            onChange={(event) => setReason(event.target.value)}
          />
        </Field>
        <div className="flex justify-end gap-2">
          <Button onClick={props.onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit">
            {t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
