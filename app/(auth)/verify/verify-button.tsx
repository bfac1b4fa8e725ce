'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button, buttonClass } from '@/components/ui/button';
import { signInWith } from '../_components/sign-in-with';
import { useSignInError } from '../sign-in/use-sign-in-error';

export function VerifyButton({ token, next }: { token: string; next: string }) {
  const t = useTranslations('auth.verify');
  const [pending, setPending] = useState(false);
  const { error, refuse, clear } = useSignInError();
  const spent = error?.code === 'link_spent';
  // a link carries no password: what does not fit was cut on its way
  const words = error?.code === 'mismatch' ? t('missing') : error?.message;
  async function confirm() {
    setPending(true);
    clear();
    const outcome = await signInWith('link', { token });
    if (outcome.ok) return window.location.assign(next);
    refuse(outcome);
    setPending(false);
  }
  return (
    <>
      <div role="alert" className={error ? 'mb-4 rounded-lg bg-brick-wash px-3.5 py-2.5' : ''}>
        {error ? <p>{spent ? t('spent') : words}</p> : null}
        {spent ? <p className="mt-1">{t('hint')}</p> : null}
      </div>
      {spent ? (
        <Link
          href={`/sign-in?next=${encodeURIComponent(next)}`}
          className={buttonClass('secondary')}
        >
          {t('signIn')}
        </Link>
      ) : (
        <Button variant="primary" pending={pending} onClick={confirm}>
          {t('action')}
        </Button>
      )}
    </>
  );
}
