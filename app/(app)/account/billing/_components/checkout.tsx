'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { RadioGroup } from '@/components/ui/radio-group';
import type { Option } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import {
  type BillingCycle,
  type BillingDetails,
  dueNow,
  homeCountry,
  plans,
  type SellablePlan,
  sellablePlans,
} from '@/lib/billing/schemas';
import { formatRupees } from '@/lib/format';
import { startCheckoutAction } from '../actions';
import { Abroad } from './abroad';
import { buyerOf, DetailsFields, readDetails } from './details-fields';
import { QuoteLines } from './quote-lines';
import { useQuote } from './use-quote';
import { useSaveDetails } from './use-save-details';

type Wish = { planId: SellablePlan; cycle: BillingCycle };
type Props = {
  details: BillingDetails | null;
  /** The plan that the person has; null on the free one. */
  present: Wish | null;
  start: Wish;
  states: readonly Option[];
  countries: readonly Option[];
};

/** Plan, whom the invoice is for, and what it comes to, on one page; then PhonePe. */
export function Checkout({ details, present, start, states, countries }: Props) {
  const t = useTranslations('billing');
  const router = useRouter();
  const [wish, setWish] = useState(start);
  const [autopay, setAutopay] = useState(false);
  const [buyer, setBuyer] = useState(() => buyerOf(details));
  const { quote, askAgain } = useQuote({ ...wish, buyer });
  const abroad = buyer.country !== homeCountry;
  const key = useRef(crypto.randomUUID());
  useFreshOnReturn();
  const choose = (change: Partial<Wish>) => {
    key.current = crypto.randomUUID();
    setWish({ ...wish, ...change });
  };
  const save = useSaveDetails(details);
  const form = useActionForm(
    async (data) => {
      const saved = await save(data);
      if (!saved.ok) return saved;
      if (abroad) return { ok: true as const, data: null };
      const asked = await startCheckoutAction({
        ...wish,
        autopay,
        idempotencyKey: key.current,
        seen: { paise: quote && dueNow(quote), pricedAt: quote?.pricedAt.toISOString() ?? null },
      });
      if (asked.ok) return asked;
      // an answered refusal is over; only a lost answer is asked for again
      key.current = crypto.randomUUID();
      const due = asked.error.data?.duePaise;
      if (typeof due !== 'number') return asked;
      askAgain();
      const message = t('choose.changed', { sum: formatRupees(due) });
      return { ok: false as const, error: { ...asked.error, message } };
    },
    (order) => {
      if (!order) {
        router.push('/account/billing/enquiry');
        return true;
      }
      const { paymentId, redirectUrl } = order;
      if (redirectUrl) {
        window.location.assign(redirectUrl);
        return true;
      }
      if (paymentId) router.push(`/account/billing/return?payment=${paymentId}`);
      else {
        notify(t('choose.noted'));
        router.push('/account/billing');
        router.refresh();
      }
      return true;
    },
  );
  const price = (planId: SellablePlan) =>
    formatRupees(plans[planId].pricePaise?.[wish.cycle === 'monthly' ? 'month' : 'year'] ?? 0, {
      compact: true,
    });
  const later = quote?.kind === 'change_at_end';
  return (
    <form
      {...form.formProps}
      onChange={(event: FormEvent<HTMLFormElement>) => {
        const typed = buyerOf(readDetails(new FormData(event.currentTarget)));
        if (JSON.stringify(typed) === JSON.stringify(buyer)) return;
        key.current = crypto.randomUUID();
        setBuyer(typed);
      }}
      className="space-y-8"
    >
      <FormProblem form={form} />
      <Field as="group" label={t('choose.cycle')}>
        <RadioGroup
          name="cycle"
          look="row"
          value={wish.cycle}
          onChange={(cycle) => choose({ cycle: cycle === 'yearly' ? 'yearly' : 'monthly' })}
          options={[
            { value: 'monthly', label: t('choose.monthly') },
            { value: 'yearly', label: t('choose.yearly') },
          ]}
        />
      </Field>
      <Field as="group" label={t('choose.plan')}>
        <RadioGroup
          name="plan"
          look="cards"
          className="sm:grid-cols-3"
          value={wish.planId}
          onChange={(planId) => choose({ planId: planId as SellablePlan })}
          options={sellablePlans.map((planId) => ({
            value: planId,
            label: `${t(`names.${planId}`)} · ${price(planId)}`,
            hint:
              planId === present?.planId && wish.cycle === present.cycle
                ? `${t(`choose.per.${wish.cycle}`)} · ${t('choose.present')}`
                : t(`choose.per.${wish.cycle}`),
          }))}
        />
      </Field>
      <DetailsFields
        form={form}
        details={details}
        states={states}
        countries={countries}
        buyer={buyer}
        quote={quote}
      />
      {abroad ? <Abroad /> : <QuoteLines quote={quote} />}
      {later || abroad ? null : (
        <Checkbox
          checked={autopay}
          onChange={(event) => {
            key.current = crypto.randomUUID();
            setAutopay(event.target.checked);
          }}
          label={t('choose.autopay')}
          hint={quote?.debitNeedsApproval ? t('choose.approval') : t('choose.silent')}
        />
      )}
      <SubmitButton pending={form.pending}>
        {abroad
          ? t('abroad.ask')
          : later
            ? t('choose.note')
            : quote?.gst
              ? t('choose.pay', { sum: formatRupees(quote.gst.totalPaise) })
              : t('choose.payPlain')}
      </SubmitButton>
    </form>
  );
}

/** A page that the browser kept while the person was at PhonePe still shows the order being placed. */
function useFreshOnReturn() {
  useEffect(() => {
    const fresh = (event: PageTransitionEvent) => {
      if (event.persisted) window.location.reload();
    };
    window.addEventListener('pageshow', fresh);
    return () => window.removeEventListener('pageshow', fresh);
  }, []);
}
