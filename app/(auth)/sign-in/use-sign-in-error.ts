'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';

const known = ['mismatch', 'unverified', 'unavailable'] as const;

/** The refusal of a sign-in, in words. */
export function useSignInError() {
  const t = useTranslations('auth.signIn.error');
  const words = useTranslations('form');
  const [error, setError] = useState<{ code: string; message: string } | null>(null);
  function refuse({ code, minutes }: { code: string; minutes: number }) {
    const plain = known.find((name) => name === code) ?? 'unavailable';
    const message =
      code === 'offline'
        ? words('offline')
        : code === 'throttled'
          ? t('throttled', { minutes })
          : t(plain);
    setError({ code, message });
  }
  return { error, refuse, clear: () => setError(null) };
}
