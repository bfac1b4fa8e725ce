'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { Avatar } from '@/components/ui/avatar';
import { ProgressLine } from '@/components/ui/progress-line';
import { ScoreBadge } from '@/components/ui/score-badge';
import type { MoveRow } from '@/lib/moves/schemas';
import { Happening } from './happening';
import { MoveIcon } from './move-icon';
import { MoveRowMenu } from './move-row-menu';
import { useMovesSetting } from './moves-context';

/** Phase, title, kind, what happens, score, assignee; a thin indigo line while it runs. */
export const MoveCard = memo(function MoveCard({ item: move }: { item: MoveRow }) {
  const t = useTranslations('moves.card');
  const { workspace, today, people, editable } = useMovesSetting();
  const assignee = people.find((person) => person.id === move.assignedTo);
  const running = move.run?.status === 'running' || move.run?.status === 'pending';
  const score = move.run?.score ?? move.score;
  return (
    <article className="group relative rounded-lg border border-line bg-surface p-3 has-[a:focus-visible]:border-indigo">
      <p className="truncate pr-7 text-meta text-ink-3">{move.phaseName ?? t('noPhase')}</p>
      <h3 className="mt-0.5 line-clamp-2 text-wrap font-medium leading-[19px] pointer-coarse:pr-9">
        <Link
          href={`/w/${workspace}/moves/${move.id}`}
          prefetch={false}
          draggable={false}
          className="after:absolute after:inset-0 after:rounded-lg focus-visible:outline-none focus-visible:after:outline-2 focus-visible:after:outline-indigo"
        >
          {move.title}
        </Link>
      </h3>
      <div className="mt-2 flex h-5 items-center gap-2.5 text-meta text-ink-3">
        <MoveIcon type={move.type} skillId={move.skillId} className="size-3.5 shrink-0" />
        <Happening move={move} today={today} />
        {score === null || running ? null : (
          <ScoreBadge score={score} label={t('score', { score })} />
        )}
        <span className="ml-auto">
          {assignee ? <Avatar name={assignee.name} seed={assignee.id} /> : null}
        </span>
      </div>
      {running ? <ProgressLine label={t('running')} className="mt-2.5" /> : null}
      {editable ? (
        <MoveRowMenu
          move={move}
          className="absolute top-1.5 right-1.5 rounded-md bg-surface opacity-0 transition-opacity group-focus-within:opacity-100 group-hover:opacity-100 has-[[aria-expanded=true]]:opacity-100 pointer-coarse:opacity-100"
        />
      ) : null}
    </article>
  );
});
