'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { replayWebhookAction, settleAnewAction, settleRefundAnewAction } from '../actions';

const acts = {
  replay: (id: string) => replayWebhookAction({ id }),
  settle: (paymentId: string) => settleAnewAction({ paymentId }),
  refund: (refundId: string) => settleRefundAnewAction({ refundId }),
};

type Props = {
  deed: keyof typeof acts;
  id: string;
  /** What it is done to, for those who do not see the row. */
  subject: string;
};

/** Has PhonePe asked once more, about a webhook's subject, a payment or a refund. */
export function Deed({ deed, id, subject }: Props) {
  const t = useTranslations('operator.deeds');
  const router = useRouter();
  const form = useActionForm<unknown>(
    () => acts[deed](id),
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
