'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { cn } from '@/components/ui/cn';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatusDot } from '@/components/ui/status-dot';
import type { MoveList, MoveRow } from '@/lib/moves/schemas';
import { Happening } from './happening';
import { MoveIcon } from './move-icon';
import { MoveRowMenu } from './move-row-menu';
import { useMovesSetting } from './moves-context';

/** Every move in one column, by due date. */
export default function MovesList(props: { list: MoveList; limit: number; onMore: () => void }) {
  const t = useTranslations('moves');
  const { moves, counts } = props.list;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <>
      <ul aria-label={t('title')} className="border-t border-line">
        {moves.map((move) => (
          <Row key={move.id} move={move} />
        ))}
      </ul>
      {moves.length >= props.limit && total > moves.length ? (
        <Button variant="ghost" className="mt-2 w-full" onClick={props.onMore}>
          {t('more')}
        </Button>
      ) : null}
    </>
  );
}

function Row({ move }: { move: MoveRow }) {
  const t = useTranslations('moves');
  const { workspace, today, people, campaigns, editable } = useMovesSetting();
  const assignee = people.find((person) => person.id === move.assignedTo);
  const campaign = campaigns.find((one) => one.id === move.campaignId);
  const score = move.run?.score ?? move.score;
  return (
    <li className="group relative flex min-h-10 items-center gap-3 border-b border-line px-1 py-1.5 [contain-intrinsic-size:auto_41px] [content-visibility:auto] hover:bg-sunk max-md:flex-wrap max-md:gap-x-2.5 max-md:gap-y-0.5 max-md:py-2.5">
      <StatusDot status={move.status} label={t(`status.${move.status}`)} />
      <Link
        href={`/w/${workspace}/moves/${move.id}`}
        prefetch={false}
        className={cn(
          'min-w-0 flex-1 truncate after:absolute after:inset-0 max-md:whitespace-normal',
          move.status === 'completed' && 'text-ink-2',
        )}
      >
        {move.title}
      </Link>
      <span className="w-64 truncate text-meta text-ink-3 max-lg:hidden">
        {[campaign?.name, move.phaseName].filter(Boolean).join(' / ')}
      </span>
      <span className="flex w-52 min-w-0 items-center gap-2.5 text-meta text-ink-3 max-md:order-last max-md:w-full max-md:pl-5">
        <MoveIcon type={move.type} skillId={move.skillId} className="size-3.5 shrink-0" />
        <Happening move={move} today={today} />
      </span>
      <span className="w-7 text-right text-meta max-md:hidden">
        {score === null ? null : <ScoreBadge score={score} label={t('card.score', { score })} />}
      </span>
      <span className="flex w-5 justify-center">
        {assignee ? <Avatar name={assignee.name} seed={assignee.id} /> : null}
      </span>
      {editable ? <MoveRowMenu move={move} /> : null}
    </li>
  );
}
