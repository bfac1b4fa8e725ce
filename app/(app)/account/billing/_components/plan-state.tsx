'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Button } from '@/components/ui/button';
import { Dialog } from '@/components/ui/dialog';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import type { BillingView } from '@/lib/billing/schemas';
import { formatInstant, formatRupees } from '@/lib/format';
import { cancelAction, dropChangeAction, endAutopayAction, undoCancelAction } from '../actions';

type Props = {
  billing: BillingView;
  /** What leads on, beside what ends the plan. */
  children: ReactNode;
};

/** What is said of a mandate that debits nothing; nothing where there is none, or none yet. */
const mandateWords: Record<string, 'autopayPaused' | 'autopayEnded' | undefined> = {
  paused: 'autopayPaused',
  cancelled: 'autopayEnded',
  revoked: 'autopayEnded',
  failed: 'autopayEnded',
};

/** Which plan holds until when, what comes after it, and how to end or keep it. */
export function PlanState({ billing, children }: Props) {
  const t = useTranslations('billing');
  const locale = useLocale() === 'hi' ? 'hi' : 'en';
  const { planId, subscription } = billing;
  const name = t(`names.${planId}`);
  if (!subscription) {
    return (
      <div className="space-y-4">
        {billing.ended ? (
          <p>
            {t('plan.ended', {
              name: t(`names.${billing.ended.planId}`),
              end: formatInstant(billing.ended.at, locale),
            })}
          </p>
        ) : null}
        <p className="text-ink-2">{t(planId === 'free' ? 'plan.free' : 'plan.agreed', { name })}</p>
        <div className="flex flex-wrap gap-2">{children}</div>
      </div>
    );
  }
  const { state, cycle, periodEnd, graceEnd, next, autopay, nextPaise } = subscription;
  const told = mandateWords[autopay];
  const sum = nextPaise === null ? null : formatRupees(nextPaise);
  const end = formatInstant(state === 'past_due' ? graceEnd : periodEnd, locale);
  return (
    <div className="space-y-4">
      <p>
        <span className="font-semibold">{name}</span>,{' '}
        {t('plan.byCycle', { cycle: t(`cycles.${cycle}`) })}{' '}
        {t(`plan.${state === 'incomplete' || state === 'expired' ? 'active' : state}`, { end })}
      </p>
      {state === 'cancelled' ? null : (
        <p className="text-ink-2">
          {told ? `${t(`plan.${told}`)} ` : null}
          {sum === null
            ? null
            : autopay === 'active'
              ? t('plan.autopay', { sum })
              : t('plan.byHand', { sum })}
        </p>
      )}
      {next ? (
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg bg-gold-wash px-4 py-2.5">
          <p className="min-w-48 flex-1">
            {t('plan.next', { name: t(`names.${next.planId}`), cycle: t(`cycles.${next.cycle}`) })}
          </p>
          <Deed act={() => dropChangeAction({})} label={t('plan.keep')} done={t('plan.kept')} />
        </div>
      ) : null}
      <div className="flex flex-wrap items-start gap-2">
        {children}
        {state === 'cancelled' ? (
          <Deed act={() => undoCancelAction({})} label={t('plan.undo')} done={t('plan.undone')} />
        ) : (
          <>
            {autopay === 'active' || autopay === 'paused' ? (
              <Farewell
                act={() => endAutopayAction({})}
                label={t('plan.endAutopay')}
                done={t('plan.autopayDone')}
                title={t('plan.endAutopayTitle')}
                body={t('plan.endAutopayBody')}
              />
            ) : null}
            <Farewell
              act={() => cancelAction({})}
              label={t('plan.cancel')}
              done={t('plan.cancelDone')}
              title={t('plan.cancelTitle', { name })}
              body={t('plan.cancelBody', { end: formatInstant(periodEnd, locale) })}
            />
          </>
        )}
      </div>
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

type FarewellProps = DeedProps & { title: string; body: string };

/** What is not taken back by a button: said once more before it is done. */
function Farewell({ act, label, done, title, body }: FarewellProps) {
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const form = useActionForm(act, () => {
    setOpen(false);
    notify(done);
    router.refresh();
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      trigger={<Button variant="ghost">{label}</Button>}
      title={title}
      description={body}
    >
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <SubmitButton variant="danger" pending={form.pending}>
          {label}
        </SubmitButton>
      </form>
    </Dialog>
  );
}
