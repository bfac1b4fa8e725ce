'use client';

import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';

type Props = {
  demo: { email: string; password: string };
  pending: boolean;
  onUse: () => void;
};

export function DemoSignIn({ demo, pending, onUse }: Props) {
  const t = useTranslations('auth.demo');
  return (
    <section aria-labelledby="demo" className="mb-6 rounded-lg bg-gold-wash px-3.5 py-3">
      <h2 id="demo" className="font-semibold">
        {t('title')}
      </h2>
      <p className="mt-0.5 mb-2.5 text-ink-2">{t('body', demo)}</p>
      <Button pending={pending} onClick={onUse}>
        {t('action')}
      </Button>
    </section>
  );
}
