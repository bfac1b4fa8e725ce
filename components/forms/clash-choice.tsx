'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';

type Props = {
  /** The field's name. */
  label: string;
  mine: ReactNode;
  theirs: ReactNode;
  onChoose: (choice: 'mine' | 'theirs') => void;
};

/** Two people changed one field: both texts side by side, and the choice. */
export function ClashChoice({ label, mine, theirs, onChoose }: Props) {
  const t = useTranslations('autosave.clash');
  const sides = [
    { choice: 'mine', head: t('mine'), text: mine, button: t('keepMine') },
    { choice: 'theirs', head: t('theirs'), text: theirs, button: t('takeTheirs') },
  ] as const;
  return (
    <section
      role="alert"
      aria-label={t('title', { field: label })}
      className="rounded-lg border-l-2 border-brick bg-brick-wash px-4 py-3"
    >
      <p className="font-semibold">{t('title', { field: label })}</p>
      <div className="mt-2 grid gap-4 sm:grid-cols-2">
        {sides.map((side) => (
          <div key={side.choice} className="min-w-0 space-y-2">
            <p className="text-head font-medium text-ink-2">{side.head}</p>
            <div className="max-h-48 overflow-y-auto whitespace-pre-wrap break-words">
              {side.text || t('empty')}
            </div>
            <Button onClick={() => onChoose(side.choice)}>{side.button}</Button>
          </div>
        ))}
      </div>
    </section>
  );
}
