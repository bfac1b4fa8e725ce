import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { inRupees } from '@/components/execution/money';
import { buttonClass } from '@/components/ui/button';
import { todayInIst } from '@/lib/format';
import type { Budget } from '@/lib/usage';
import { thresholdReached } from '@/lib/usage/schemas';
import { AlertFrame } from './alert-frame';

/** Over every page of an admin once a threshold of the month's budget is passed, until it is put away. */
export async function BudgetAlert({ budget, href }: { budget: Budget; href: string }) {
  const { spentMicroUsd, limitMicroUsd } = budget;
  const percent = thresholdReached(spentMicroUsd, limitMicroUsd);
  if (percent === null || limitMicroUsd === null) return null;
  const t = await getTranslations('usage.alert');
  const limit = inRupees(limitMicroUsd);
  const month = todayInIst(new Date()).slice(0, 7);
  return (
    <AlertFrame mark={`${month}:${percent}`} close={t('close')} pressing={percent >= 90}>
      <p className="min-w-0 flex-1">
        {percent >= 100
          ? t('over', { limit })
          : t('text', { percent, spent: inRupees(spentMicroUsd), limit })}
      </p>
      <Link href={href} className={buttonClass('secondary')}>
        {t('action')}
      </Link>
    </AlertFrame>
  );
}
