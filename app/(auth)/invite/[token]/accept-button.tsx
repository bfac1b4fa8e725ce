'use client';

import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { acceptInvitationAction } from './actions';

export function AcceptButton({ token }: { token: string }) {
  const t = useTranslations('auth.invite');
  const form = useActionForm(
    () => acceptInvitationAction({ token }),
    ({ slug }) => {
      window.location.assign(`/w/${slug}`);
      return true;
    },
  );
  return (
    <form {...form.formProps} className="space-y-4">
      <FormProblem form={form} />
      <SubmitButton pending={form.pending}>{t('accept')}</SubmitButton>
    </form>
  );
}
