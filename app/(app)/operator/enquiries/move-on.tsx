'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { changeEnquiryAction } from '../actions';

type State = Parameters<typeof changeEnquiryAction>[0]['to'];
type Props = { id: string; from: State; to: State; company: string };

/** Moves an enquiry to another state, from the one that was seen. */
export function MoveOn({ id, from, to, company }: Props) {
  const t = useTranslations('operator.enquiries');
  const router = useRouter();
  const form = useActionForm<unknown>(
    () => changeEnquiryAction({ id, from, to }),
    () => {
      notify(t(`done.${to}`));
      router.refresh();
    },
  );
  return (
    <form {...form.formProps} className="inline-block space-y-2">
      <FormProblem form={form} />
      <SubmitButton variant={to === 'new' ? 'ghost' : 'secondary'} pending={form.pending}>
        {t(`to.${to}`)}
        <span className="sr-only"> {t('of', { company })}</span>
      </SubmitButton>
    </form>
  );
}
