import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { BillingDetails } from '@/lib/billing/schemas';
import { saveDetailsAction } from '../actions';
import { readDetails } from './details-fields';

/**
 * Saves the fields on top of the details that the page was opened with: where another tab changed them
 * since, nothing is overwritten.
 */
export function useSaveDetails(opened: BillingDetails | null) {
  const t = useTranslations('billing.details');
  const before = useRef(opened);
  return async (data: FormData) => {
    const saved = await saveDetailsAction({ details: readDetails(data), before: before.current });
    if (saved.ok) before.current = saved.data;
    else if (saved.error.code === 'conflict') {
      return { ok: false as const, error: { ...saved.error, message: t('changed') } };
    }
    return saved;
  };
}
