'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import { PasswordField } from '@/components/forms/password-field';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { SubmitButton } from '@/components/ui/submit-button';
import { CheckMail } from '../_components/check-mail';
import { signInWith } from '../_components/sign-in-with';
import { resendVerificationAction } from '../actions';
import { DemoSignIn } from './demo-sign-in';
import { useSignInError } from './use-sign-in-error';

type Props = {
  next: string | null;
  outbox: boolean;
  demo: { email: string; password: string } | null;
  /** Stand around the form, and go when it has done its work. */
  head: ReactNode;
  foot: ReactNode;
};

export function SignInForm({ next, outbox, demo, head, foot }: Props) {
  const t = useTranslations('auth');
  const words = useTranslations('form');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [sent, setSent] = useState(false);
  const { error, refuse, clear } = useSignInError();

  async function enter(credentials: { email: string; password: string }) {
    if (pending) return;
    setPending(true);
    clear();
    const outcome = await signInWith('password', credentials);
    if (outcome.ok) return window.location.assign(next ?? '/go');
    refuse(outcome);
    setPending(false);
  }

  const again = () => resendVerificationAction({ email, next: next ?? undefined });
  if (sent) return <CheckMail kind="verify" email={email} outbox={outbox} again={again} />;

  function onSubmit(event: FormEvent) {
    event.preventDefault();
    void enter({ email, password });
  }
  return (
    <>
      {head}
      {demo ? (
        <DemoSignIn
          demo={demo}
          pending={pending}
          onUse={() => {
            setEmail(demo.email);
            setPassword(demo.password);
            void enter(demo);
          }}
        />
      ) : null}
      <form method="post" onSubmit={onSubmit} noValidate className="space-y-4">
        {error ? (
          <ErrorSummary title={words('notDone')} errors={[{ message: error.message }]} />
        ) : null}
        {error?.code === 'unverified' ? (
          <Button onClick={() => again().finally(() => setSent(true))}>{t('signIn.resend')}</Button>
        ) : null}
        <Field label={t('email')} required>
          <Input
            name="email"
            type="email"
            autoComplete="username"
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        </Field>
        <PasswordField
          id="password"
          error={null}
          label={t('password')}
          autoComplete="current-password"
          value={password}
          onChange={setPassword}
        />
        <div className="flex flex-wrap items-center justify-between gap-2">
          <SubmitButton pending={pending}>{t('signIn.action')}</SubmitButton>
          <Link href="/reset" className="text-indigo underline underline-offset-2">
            {t('signIn.forgot')}
          </Link>
        </div>
      </form>
      {foot}
    </>
  );
}
