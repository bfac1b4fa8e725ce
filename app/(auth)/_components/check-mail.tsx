'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FormResult } from '@/components/forms/use-action-form';
import { Button, buttonClass } from '@/components/ui/button';
import { AuthHead } from './auth-head';

type Props = {
  kind: 'verify' | 'reset';
  email: string;
  /** Whether this copy keeps its mails on a page instead of sending them. */
  outbox: boolean;
  again: () => Promise<FormResult<unknown>>;
};

/** After something was mailed: where to look, and a second try. */
export function CheckMail({ kind, email, outbox, again }: Props) {
  const t = useTranslations('auth.sent');
  const words = useTranslations('form');
  const [pending, setPending] = useState(false);
  const [said, setSaid] = useState('');
  async function resend() {
    setPending(true);
    const result = await again().catch(() => null);
    setSaid(result?.ok ? t('sentAgain') : (result?.error.message ?? words('offline')));
    setPending(false);
  }
  return (
    <>
      <AuthHead title={t('title')}>
        <p className="break-words">{t(kind, { email })}</p>
      </AuthHead>
      {outbox ? (
        <p className="mb-4 rounded-lg bg-indigo-wash px-3.5 py-2.5">
          {t.rich('outbox', {
            link: (text) => (
              <Link href="/outbox" className="font-medium text-indigo underline">
                {text}
              </Link>
            ),
          })}
        </p>
      ) : null}
      <div className="flex flex-wrap gap-2">
        <Button pending={pending} onClick={resend}>
          {t('again')}
        </Button>
        <Link href="/sign-in" className={buttonClass('ghost')}>
          {t('back')}
        </Link>
      </div>
      <p role="status" className="mt-3 min-h-5 text-ink-2">
        {said}
      </p>
    </>
  );
}
