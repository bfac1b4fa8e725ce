'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { PasswordField } from '@/components/forms/password-field';
import { useActionForm } from '@/components/forms/use-action-form';
import { SubmitButton } from '@/components/ui/submit-button';
import { notify } from '@/components/ui/toast';
import { changePasswordAction } from '../actions';

export function PasswordForm() {
  const t = useTranslations('account.security');
  const router = useRouter();
  const form = useActionForm(
    (data) =>
      changePasswordAction({
        current: String(data.get('current')),
        password: String(data.get('password')),
      }),
    (_done, element) => {
      element.reset();
      notify(t('changed'));
      router.refresh();
    },
  );
  return (
    <form {...form.formProps} className="max-w-md space-y-5">
      <FormProblem form={form} />
      <PasswordField
        {...form.field('current')}
        name="current"
        label={t('current')}
        autoComplete="current-password"
      />
      <PasswordField
        {...form.field('password')}
        label={t('new')}
        hint={t('newHint')}
        autoComplete="new-password"
      />
      <SubmitButton pending={form.pending}>{t('change')}</SubmitButton>
    </form>
  );
}
