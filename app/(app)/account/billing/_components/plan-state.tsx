'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import type { BillingView } from '@/lib/billing/schemas';
import { formatInstant } from '@/lib/format';
import { cancelAction, dropChangeAction, undoCancelAction } from '../actions';

/** Which plan holds until when, what comes after it, and how to end or keep it. */
export function PlanState({ billing }: { billing: BillingView }) {
  const t = useTranslations('billing');
  const locale = useLocale() === 'hi' ? 'hi' : 'en';
  const { planId, subscription } = billing;
  const name = t(`names.${planId}`);
  if (!subscription) return <p className="text-ink-2">{t('plan.free', { name })}</p>;
  const { state, cycle, periodEnd, graceEnd, next, autopay } = subscription;
  const end = formatInstant(state === 'past_due' ? graceEnd : periodEnd, locale);
  return (
    <div className="space-y-3">
      <p>
        <span className="font-semibold">{name}</span>, {t(`cycles.${cycle}`)}.{' '}
        {t(`plan.${state === 'incomplete' || state === 'expired' ? 'active' : state}`, { end })}
      </p>
      {autopay === 'active' ? <p className="text-ink-2">{t('plan.autopay')}</p> : null}
      {next ? (
        <p className="text-ink-2">
          {t('plan.next', { name: t(`names.${next.planId}`), cycle: t(`cycles.${next.cycle}`) })}{' '}
          <Deed act={() => dropChangeAction({})} label={t('plan.keep')} done={t('plan.kept')} />
        </p>
      ) : null}
      {state === 'cancelled' ? (
        <Deed act={() => undoCancelAction({})} label={t('plan.undo')} done={t('plan.undone')} />
      ) : (
        <Cancel end={formatInstant(periodEnd, locale)} name={name} />
      )}
    </div>
  );
}

type DeedProps = {
  act: () => ReturnType<typeof undoCancelAction>;
  label: string;
  done: string;
};

function Deed({ act, label, done }: DeedProps) {
  const router = useRouter();
  const form = useActionForm(act, () => {
    notify(done);
    router.refresh();
  });
  return (
    <form {...form.formProps} className="inline-block space-y-2">
      <FormProblem form={form} />
      <SubmitButton variant="secondary" pending={form.pending}>
        {label}
      </SubmitButton>
    </form>
  );
}

function Cancel({ end, name }: { end: string; name: string }) {
  const t = useTranslations('billing');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useActionForm(
    () => cancelAction({}),
    () => {
      setOpen(false);
      notify(t('plan.cancelDone'));
      router.refresh();
    },
  );
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="ghost">{t('plan.cancel')}</Button>}
      title={t('plan.cancelTitle', { name })}
      description={t('plan.cancelBody', { end })}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <SubmitButton variant="danger" pending={form.pending}>
          {t('plan.cancel')}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
