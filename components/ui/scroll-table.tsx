'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';

// what scrolls must be reachable without a pointer
const byKeyboard = { tabIndex: 0 };

/** A table as wide as it is: on a narrow screen it scrolls sideways inside itself, by keyboard too. */
export function ScrollTable({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  return (
    <section aria-label={t('table')} {...byKeyboard} className="max-w-full overflow-x-auto">
      <table className="w-full border-collapse font-sans text-base [&_td]:min-w-20 [&_td]:border-b [&_td]:border-line [&_td]:py-1.5 [&_td]:pr-4 [&_td]:align-top [&_th]:border-b [&_th]:border-line-strong [&_th]:py-1.5 [&_th]:pr-4 [&_th]:text-left [&_th]:font-medium [&_th]:text-ink-2">
        {children}
      </table>
    </section>
  );
}
