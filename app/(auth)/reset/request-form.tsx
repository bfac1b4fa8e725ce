'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { useActionForm } from '@/components/forms/use-action-form';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { AuthHead } from '../_components/auth-head';
import { CheckMail } from '../_components/check-mail';
import { requestResetAction } from '../actions';

export function RequestForm({ outbox }: { outbox: boolean }) {
  const t = useTranslations('auth');
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(
    (data) => requestResetAction({ email: String(data.get('email')) }),
    (done) => setSentTo(done.email),
  );
  if (sentTo) {
    const again = () => requestResetAction({ email: sentTo });
    return <CheckMail kind="reset" email={sentTo} outbox={outbox} again={again} />;
  }
  return (
    <>
      <AuthHead title={t('reset.title')}>
        <p>{t('reset.lead')}</p>
      </AuthHead>
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <Field {...form.field('email')} label={t('email')} required>
          <Input name="email" type="email" autoComplete="username" maxLength={255} />
        </Field>
        <SubmitButton pending={form.pending}>{t('reset.action')}</SubmitButton>
      </form>
    </>
  );
}
