'use client';

import { Ellipsis } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { QuickMenu } from '@/components/board/quick-menu';
import { IconButton } from '@/components/ui/icon-button';
import type { MoveRow } from '@/lib/moves/schemas';
import { useMoveMenu } from './move-menu';

/** The menu at the end of a line, above the link that covers the rest of it. */
export function MoveRowMenu({ move, className }: { move: MoveRow; className?: string }) {
  const t = useTranslations('moves.card');
  const groups = useMoveMenu(move);
  return (
    <span className={className ?? 'relative z-10'}>
      <QuickMenu
        align="end"
        groups={groups}
        trigger={
          <IconButton
            label={t('menu', { title: move.title })}
            icon={<Ellipsis aria-hidden />}
            className="size-6 pointer-coarse:size-11"
          />
        }
      />
    </span>
  );
}
