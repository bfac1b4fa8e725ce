'use client';

import { useTranslations } from 'next-intl';
import { cn } from '@/components/ui/cn';
import type { PlannedMove } from '@/lib/skills/schemas';

/** One proposed move: taken or left, its title and date to be changed before it exists. */
export function ProposedMove(props: {
  move: PlannedMove;
  chosen: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onChange: (change: { title?: string; dueDate?: string }) => void;
}) {
  const { move, chosen, readOnly, onToggle, onChange } = props;
  const t = useTranslations('campaigns.proposal');
  const kinds = useTranslations('moves.type');
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)_auto] items-start gap-x-3 border-line border-b py-1.5 max-sm:grid-cols-[auto_minmax(0,1fr)]">
      <input
        type="checkbox"
        checked={chosen}
        disabled={readOnly}
        onChange={onToggle}
        aria-label={t('take', { title: move.title })}
        className="mt-1.5 size-4 accent-ink pointer-coarse:size-6"
      />
      <div className={cn('min-w-0', !chosen && 'opacity-60')}>
        <textarea
          aria-label={t('titleOf', { title: move.title })}
          rows={1}
          maxLength={500}
          value={move.title}
          readOnly={readOnly || !chosen}
          onChange={(event) => onChange({ title: event.currentTarget.value })}
          className="-mx-1.5 field-sizing-content block w-full resize-none rounded-sm bg-transparent px-1.5 py-0.5 font-medium hover:bg-sunk focus:bg-surface"
        />
        <p className="text-meta text-ink-3">
          {kinds(move.type)}
          {move.description ? ` · ${move.description}` : ''}
        </p>
      </div>
      <input
        type="date"
        aria-label={t('dateOf', { title: move.title })}
        value={move.dueDate}
        disabled={readOnly || !chosen}
        onChange={(event) => {
          if (event.currentTarget.value) onChange({ dueDate: event.currentTarget.value });
        }}
        className="h-control rounded-sm bg-transparent px-1 text-head text-ink-2 hover:bg-sunk max-sm:col-start-2 max-sm:justify-self-start"
      />
    </li>
  );
}
