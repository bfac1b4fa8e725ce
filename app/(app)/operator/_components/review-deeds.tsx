'use client';

import { useTranslations } from 'next-intl';
import { settleReviewAction } from '../actions';
import { ReasonDialog } from './reason-dialog';

type Props = { paymentId: string; email: string; agreed: string; received: string };

/** The two ends of a review: it counts as paid, or all goes back. */
export function ReviewDeeds({ paymentId, email, agreed, received }: Props) {
  const t = useTranslations('operator.review');
  const settle = (decision: 'accept' | 'refund') => (reason: string) =>
    settleReviewAction({ paymentId, decision, reason });
  return (
    <div className="flex flex-wrap gap-2 sm:justify-end">
      <ReasonDialog
        label={t('accept')}
        title={t('acceptTitle', { email })}
        body={t('acceptBody', { agreed, received })}
        done={t('accepted')}
        send={settle('accept')}
      />
      <ReasonDialog
        danger
        label={t('refund')}
        title={t('refundTitle', { email })}
        body={t('refundBody', { received })}
        done={t('refunded')}
        send={settle('refund')}
      />
    </div>
  );
}
