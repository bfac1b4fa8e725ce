'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import type { Option } from '@/components/ui/select';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { type BillingDetails, homeCountry } from '@/lib/billing/schemas';
import { Abroad } from './abroad';
import { buyerOf, DetailsFields, readDetails } from './details-fields';
import { useQuote } from './use-quote';
import { useSaveDetails } from './use-save-details';

type Props = {
  details: BillingDetails | null;
  states: readonly Option[];
  countries: readonly Option[];
};

/** Keeps whom the next invoices are for; those that were issued stay as they are. */
export function DetailsForm({ details, states, countries }: Props) {
  const t = useTranslations('billing.details');
  const router = useRouter();
  const [buyer, setBuyer] = useState(() => buyerOf(details));
  // any plan will do: what counts is what the server says of the GSTIN
  const { quote } = useQuote({ planId: 'starter', cycle: 'monthly', buyer });
  const save = useSaveDetails(details);
  const form = useActionForm(save, () => {
    notify(t('saved'));
    router.push('/account/billing');
    router.refresh();
    return true;
  });
  return (
    <form
      {...form.formProps}
      onChange={(event: FormEvent<HTMLFormElement>) => {
        const typed = buyerOf(readDetails(new FormData(event.currentTarget)));
        if (JSON.stringify(typed) !== JSON.stringify(buyer)) setBuyer(typed);
      }}
      className="space-y-8"
    >
      <FormProblem form={form} />
      <DetailsFields
        form={form}
        details={details}
        states={states}
        countries={countries}
        buyer={buyer}
        quote={quote}
      />
      {buyer.country === homeCountry ? null : <Abroad />}
      <SubmitButton pending={form.pending}>{t('save')}</SubmitButton>
    </form>
  );
}
