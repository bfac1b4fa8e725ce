'use client';

import { useLocale, useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { FormProblem } from '@/components/forms/form-problem';
import { PasswordField } from '@/components/forms/password-field';
import { useActionForm } from '@/components/forms/use-action-form';
import { Checkbox } from '@/components/ui/checkbox';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { CheckMail } from '../_components/check-mail';
import { resendVerificationAction, signUpAction } from '../actions';

type Props = {
  next: string | undefined;
  email: string | undefined;
  outbox: boolean;
  /** Stand around the form, and go when it has done its work. */
  head: ReactNode;
  foot: ReactNode;
};

export function SignUpForm({ next, email, outbox, head, foot }: Props) {
  const t = useTranslations('auth');
  const language = useLocale();
  const [sentTo, setSentTo] = useState<string | null>(null);
  const form = useActionForm(
    (data) =>
      signUpAction({
        name: String(data.get('name')),
        email: String(data.get('email')),
        password: String(data.get('password')),
        // unticked is refused by the schema, with its words beside the box
        consent: (data.get('consent') === 'on') as true,
        language,
        next,
      }),
    (done) => setSentTo(done.email),
  );
  if (sentTo) {
    const again = () => resendVerificationAction({ email: sentTo, next });
    return <CheckMail kind="verify" email={sentTo} outbox={outbox} again={again} />;
  }
  const consent = form.field('consent');
  const page = (href: string) => (text: ReactNode) => (
    <a href={href} target="_blank" rel="noreferrer" className="text-indigo underline">
      {text}
    </a>
  );
  return (
    <>
      {head}
      <form {...form.formProps} className="space-y-4">
        <FormProblem form={form} />
        <Field {...form.field('name')} label={t('signUp.name')} required>
          <Input name="name" autoComplete="name" maxLength={120} />
        </Field>
        <Field {...form.field('email')} label={t('email')} required>
          <Input
            name="email"
            type="email"
            autoComplete="username"
            maxLength={255}
            defaultValue={email}
          />
        </Field>
        <PasswordField
          {...form.field('password')}
          label={t('password')}
          hint={t('signUp.passwordHint')}
          autoComplete="new-password"
        />
        <div>
          <Checkbox
            id={consent.id}
            name="consent"
            aria-invalid={Boolean(consent.error) || undefined}
            aria-describedby={consent.error ? `${consent.id}-error` : undefined}
            label={t.rich('signUp.consent', { terms: page('/terms'), privacy: page('/privacy') })}
          />
          {consent.error ? (
            <p id={`${consent.id}-error`} className="text-meta text-brick">
              {consent.error}
            </p>
          ) : null}
        </div>
        <SubmitButton pending={form.pending}>{t('signUp.action')}</SubmitButton>
      </form>
      {foot}
    </>
  );
}
