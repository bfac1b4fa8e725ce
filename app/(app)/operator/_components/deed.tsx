'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { replayWebhookAction, settleAnewAction } from '../actions';

type Props = {
  deed: 'replay' | 'settle';
  id: string;
  /** What it is done to, for those who do not see the row. */
  subject: string;
};

/** Has PhonePe asked once more, about a webhook's subject or a payment. */
export function Deed({ deed, id, subject }: Props) {
  const t = useTranslations('operator.deeds');
  const router = useRouter();
  const form = useActionForm<unknown>(
    () => (deed === 'replay' ? replayWebhookAction({ id }) : settleAnewAction({ paymentId: id })),
    () => {
      notify(t(`${deed}Done`));
      router.refresh();
    },
  );
  return (
    <form {...form.formProps} className="inline-block space-y-2 text-left">
      <FormProblem form={form} />
      <SubmitButton variant="secondary" pending={form.pending}>
        {t(deed)}
        <span className="sr-only"> {subject}</span>
      </SubmitButton>
    </form>
  );
}
