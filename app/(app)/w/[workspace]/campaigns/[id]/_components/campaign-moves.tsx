import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatusDot } from '@/components/ui/status-dot';
import type { Campaign } from '@/lib/campaigns/schemas';
import { formatDayMonth, relativeDay } from '@/lib/format';
import type { MoveRow } from '@/lib/moves/schemas';

type Person = { id: string; name: string };

/** The campaign's moves under their phases, in the order of their dates. */
export async function CampaignMoves(props: {
  base: string;
  campaign: Campaign;
  moves: readonly MoveRow[];
  people: readonly Person[];
  today: string;
}) {
  const { base, campaign, moves, people, today } = props;
  const t = await getTranslations('campaigns');
  const known = new Set(campaign.phases.map(({ key }) => key));
  const groups = [
    ...campaign.phases.map((phase) => ({
      ...phase,
      moves: moves.filter((move) => move.phase === phase.key),
    })),
    {
      key: '',
      name: t('noPhase'),
      goal: '',
      moves: moves.filter((move) => !move.phase || !known.has(move.phase)),
    },
  ].filter((group) => group.moves.length > 0);
  return (
    <section aria-labelledby="moves" className="min-w-0">
      <div className="flex items-baseline justify-between gap-3">
        <h2 id="moves" className="text-title font-semibold">
          {t('moves')}
        </h2>
        <Link
          href={`${base}/moves?campaign=${campaign.id}`}
          className="text-head text-indigo hover:underline print:hidden"
        >
          {t('onBoard')}
        </Link>
      </div>
      {groups.map((group) => (
        <section key={group.key} className="pt-4 print:break-inside-avoid">
          <h3 className="font-medium text-head text-ink-2">{group.name}</h3>
          {group.goal ? <p className="text-meta text-ink-3">{group.goal}</p> : null}
          <ul className="mt-1 border-line border-t">
            {group.moves.map((move) => (
              <Line key={move.id} base={base} move={move} people={people} today={today} />
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}

async function Line(props: {
  base: string;
  move: MoveRow;
  people: readonly Person[];
  today: string;
}) {
  const { move, today } = props;
  const t = await getTranslations('moves');
  const locale = await getLocale();
  const assignee = props.people.find((person) => person.id === move.assignedTo);
  const done = move.status === 'completed';
  const late = !done && move.dueDate !== null && move.dueDate < today;
  return (
    <li className="relative flex items-center gap-2.5 border-line border-b py-2 hover:bg-sunk">
      <StatusDot status={move.status} label={t(`status.${move.status}`)} />
      <Link
        href={`${props.base}/moves/${move.id}`}
        className={cn('min-w-0 flex-1 after:absolute after:inset-0', done && 'text-ink-2')}
      >
        {move.title}
      </Link>
      {move.score === null ? null : (
        <ScoreBadge score={move.score} label={t('card.score', { score: move.score })} />
      )}
      {move.dueDate ? (
        <span className={cn('shrink-0 text-meta', late ? 'text-brick' : 'text-ink-3')}>
          {done ? formatDayMonth(move.dueDate, locale) : relativeDay(move.dueDate, today, locale)}
        </span>
      ) : null}
      {assignee ? <Avatar name={assignee.name} seed={assignee.id} /> : <span className="w-5" />}
    </li>
  );
}
