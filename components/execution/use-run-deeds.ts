'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { FormResult } from '@/components/forms/use-action-form';
import { notify } from '@/components/ui/toast';

/**
 * Sends one deed of a run at a time and says what went wrong. Each deed carries a key of its own until
 * it succeeds, so that a repeated press does it once.
 */
export function useRunDeeds() {
  const t = useTranslations('executions');
  const [pending, setPending] = useState<string | null>(null);
  const keys = useRef(new Map<string, string>());

  async function send<T>(
    name: string,
    deed: (idempotencyKey: string) => Promise<FormResult<T>>,
  ): Promise<T | null> {
    if (pending) return null;
    setPending(name);
    const key = keys.current.get(name) ?? crypto.randomUUID();
    keys.current.set(name, key);
    try {
      const result = await deed(key);
      if (!result.ok) {
        notify(result.error.message, { tone: 'error' });
        return null;
      }
      keys.current.delete(name);
      return result.data;
    } catch {
      notify(t('offline'), { tone: 'error' });
      return null;
    } finally {
      setPending(null);
    }
  }
  return { pending, send };
}
