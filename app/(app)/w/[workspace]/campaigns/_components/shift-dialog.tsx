'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Dialog } from '@/components/ui/dialog';
import { Field } from '@/components/ui/field';
import { notify } from '@/components/ui/toast';
import { daysBetween, formatDate } from '@/lib/format';
import { shiftDatesAction } from '../actions';
import type { Shiftable } from './shift-dates';

/** Asks for the new last day; everything moves by as many days, and can be moved back. */
export default function ShiftDialog(props: {
  workspace: string;
  campaign: Shiftable;
  today: string;
  onClose: () => void;
}) {
  const { workspace, campaign, today, onClose } = props;
  const t = useTranslations('campaigns.shift');
  const common = useTranslations('common');
  const locale = useLocale();
  const router = useRouter();
  const [end, setEnd] = useState(campaign.end);
  const days = end ? daysBetween(campaign.end, end) : 0;

  async function back(version: number): Promise<void> {
    const input = { id: campaign.id, days: -days, expectedVersion: version };
    const answer = await shiftDatesAction(workspace, input).catch(() => null);
    if (!answer?.ok) notify(answer?.error.message ?? t('offline'), { tone: 'error' });
    router.refresh();
  }

  const form = useActionForm(
    () => shiftDatesAction(workspace, { id: campaign.id, days, expectedVersion: campaign.version }),
    ({ campaign: shifted, moves }) => {
      notify(t('done', { name: campaign.name, count: moves }), {
        undo: { label: common('undo'), onUndo: () => void back(shifted.version) },
      });
      router.refresh();
      onClose();
    },
  );

  return (
    <Dialog
      open
      onOpenChange={(open) => (open ? undefined : onClose())}
      title={t('title', { name: campaign.name })}
      description={t('hint')}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <Field label={t('end')} {...form.field('days')}>
          <DateField
            min={today}
            value={end}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
        </Field>
        <p aria-live="polite" className="text-ink-2">
          {days === 0
            ? t('same')
            : t(days > 0 ? 'later' : 'earlier', {
                days: Math.abs(days),
                from: formatDate(campaign.end, locale),
              })}
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{common('cancel')}</Button>
          <Button variant="primary" type="submit" pending={form.pending} disabled={days === 0}>
            {t('submit')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
