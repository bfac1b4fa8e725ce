'use client';

import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { formatInstant } from '@/lib/format';
import { revokeSessionAction } from '../actions';
import { deviceOf } from './device';

export type SessionRow = {
  handle: string;
  lastSeenAt: string;
  ipAddress: string | null;
  userAgent: string | null;
  current: boolean;
};

export function Sessions({ rows }: { rows: SessionRow[] }) {
  const t = useTranslations('account.security');
  const words = useTranslations('form');
  const locale = useLocale();
  const router = useRouter();
  const [ending, setEnding] = useState<string | null>(null);

  async function revoke(handle: string, device: string) {
    setEnding(handle);
    const result = await revokeSessionAction({ handle }).catch(() => null);
    if (result?.ok) notify(t('revoked', { device }));
    else notify(result?.error.message ?? words('offline'), { tone: 'error' });
    setEnding(null);
    router.refresh();
  }
  return (
    <ul className="border-t border-line">
      {rows.map((row) => {
        const parts = deviceOf(row.userAgent);
        const device = parts ? t('on', parts) : t('unknown');
        return (
          <li
            key={row.handle}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line py-2.5"
          >
            <span className="min-w-0 flex-1">
              <span className="font-medium">{device}</span>{' '}
              {row.current ? <Badge tone="leaf">{t('this')}</Badge> : null}
              <span className="block text-meta text-ink-3">
                {formatInstant(row.lastSeenAt, locale)}
                {row.ipAddress ? ` · ${row.ipAddress}` : ''}
              </span>
            </span>
            {row.current ? null : (
              <Button
                pending={ending === row.handle}
                aria-label={t('revokeDevice', { device })}
                onClick={() => revoke(row.handle, device)}
              >
                {t('revoke')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
