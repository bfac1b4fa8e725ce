'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { signInWithGoogle } from './sign-in-with';

export function GoogleButton({ next }: { next: string }) {
  const t = useTranslations('auth');
  const [pending, setPending] = useState(false);
  return (
    <>
      <Button
        className="w-full"
        pending={pending}
        onClick={() => {
          setPending(true);
          signInWithGoogle(next).catch(() => setPending(false));
        }}
      >
        {t('google')}
      </Button>
      <p className="my-4 flex items-center gap-3 text-meta text-ink-3">
        <span aria-hidden className="h-px flex-1 bg-line" />
        {t('or')}
        <span aria-hidden className="h-px flex-1 bg-line" />
      </p>
    </>
  );
}
