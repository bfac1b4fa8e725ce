'use client';

import { useTranslations } from 'next-intl';
import type { Memory } from '@/lib/memory/schemas';
import { Bar } from './bar';
import { ageOf } from './fade';

/** How fresh a memory is: a line that shortens, and the word for it. */
export function FadeMark({ memory }: { memory: Pick<Memory, 'pinned' | 'state' | 'decay'> }) {
  const t = useTranslations('memory.age');
  const age = ageOf(memory);
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      {age === 'replaced' ? null : <Bar value={memory.decay} className="w-7" />}
      {t(age)}
    </span>
  );
}
