'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { buttonClass } from '@/components/ui/button';
import type { PaymentView } from '@/lib/billing/schemas';
import { formatRupees } from '@/lib/format';
import { awaitPaymentAction } from '../actions';

const everyMs = 3_000;
const waits = (state: PaymentView['state']) => state === 'created' || state === 'pending';

/** Says how a payment stands, and goes on asking while it is not decided. */
export function Waiting({ start }: { start: PaymentView }) {
  const t = useTranslations('billing');
  const [payment, setPayment] = useState(start);
  const open = waits(payment.state);
  useEffect(() => {
    if (!open) return;
    const timer = setInterval(async () => {
      const answer = await awaitPaymentAction({ id: start.id }).catch(() => null);
      if (answer?.ok) setPayment(answer.data);
    }, everyMs);
    return () => clearInterval(timer);
  }, [open, start.id]);
  const sum = formatRupees(payment.amountPaise);
  return (
    <div className="max-w-prose space-y-4">
      <h1 className="text-title font-semibold" aria-live="polite">
        {t(`return.${payment.state}`, { sum })}
      </h1>
      <p className="text-ink-2">{t(`return.${payment.state}Lead`)}</p>
      <p className="text-meta text-ink-3">{t('return.reference', { id: payment.reference })}</p>
      <div className="flex flex-wrap gap-2">
        {open && payment.redirectUrl ? (
          <a href={payment.redirectUrl} className={buttonClass('primary')}>
            {t('plan.goOn')}
          </a>
        ) : null}
        {payment.state === 'failed' || payment.state === 'expired' ? (
          <Link
            href={`/account/billing/plan?plan=${payment.planId}&cycle=${payment.cycle}`}
            className={buttonClass('primary')}
          >
            {t('return.again')}
          </Link>
        ) : null}
        <Link href="/account/billing" className={buttonClass('secondary')}>
          {t('return.toBilling')}
        </Link>
      </div>
    </div>
  );
}
