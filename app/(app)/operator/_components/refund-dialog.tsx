'use client';

import { useTranslations } from 'next-intl';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { formatRupees } from '@/lib/format';
import { requestRefundAction } from '../actions';
import { ReasonDialog } from './reason-dialog';

/** Typed rupees as integer paise; NaN where it is no amount. */
function paiseTyped(text: string): number {
  const match = /^(\d{1,9})(?:\.(\d{1,2}))?$/.exec(text.replace(/[₹,\s]/g, ''));
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : Number.NaN;
}

type Props = { paymentId: string; email: string; leftPaise: number };

/** A refund in part or in full of a payment that has succeeded. */
export function RefundDialog({ paymentId, email, leftPaise }: Props) {
  const t = useTranslations('operator.refund');
  return (
    <ReasonDialog
      danger
      label={t('label')}
      title={t('title', { email })}
      body={t('body', { left: formatRupees(leftPaise) })}
      done={t('done')}
      send={(reason, data) => {
        const amountPaise = paiseTyped(String(data.get('amount') ?? ''));
        return requestRefundAction({ paymentId, amountPaise, reason });
      }}
      fields={(form) => (
        <Field {...form.field('amountPaise')} label={t('amount')} required>
          <Input
            name="amount"
            inputMode="decimal"
            autoComplete="off"
            maxLength={15}
            defaultValue={(leftPaise / 100).toFixed(2)}
          />
        </Field>
      )}
    />
  );
}
