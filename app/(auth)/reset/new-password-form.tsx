'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { FormProblem } from '@/components/forms/form-problem';
import { PasswordField } from '@/components/forms/password-field';
import { useActionForm } from '@/components/forms/use-action-form';
import { buttonClass } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { AuthHead } from '../_components/auth-head';
import { resetPasswordAction } from '../actions';

export function NewPasswordForm({ token }: { token: string }) {
  const t = useTranslations('auth');
  const form = useActionForm(
    (data) => resetPasswordAction({ token, password: String(data.get('password')) }),
    () => {
      window.location.assign('/sign-in?reset=1');
      return true;
    },
  );
  return (
    <>
      <AuthHead title={t('reset.title')}>
        <p>{t('reset.after')}</p>
      </AuthHead>
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        {form.failure?.data?.reason === 'link_spent' ? (
          <Link href="/reset" className={buttonClass('secondary')}>
            {t('reset.another')}
          </Link>
        ) : null}
        <PasswordField
          {...form.field('password')}
          label={t('reset.newPassword')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
        />
        <SubmitButton pending={form.pending}>{t('reset.save')}</SubmitButton>
      </form>
    </>
  );
}
