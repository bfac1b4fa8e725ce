'use client';

import { CalendarDays, CircleDot, Flag, SignalHigh, Target, UserRound } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useLocale, useTranslations } from 'next-intl';
import { type ComponentProps, type ReactNode, useState } from 'react';
import type { MenuGroup } from '@/components/board/menu-panel';
import { QuickMenu } from '@/components/board/quick-menu';
import { Avatar } from '@/components/ui/avatar';
import { cn } from '@/components/ui/cn';
import { DateField } from '@/components/ui/date-field';
import { StatusDot } from '@/components/ui/status-dot';
import { notify } from '@/components/ui/toast';
import { formatDayMonth, relativeDay } from '@/lib/format';
import { movePriorities, moveStatuses, moveTransitions, moveTypes } from '@/lib/moves/schemas';
import { MoveIcon } from '../../_components/move-icon';
import { useMovesSetting } from '../../_components/moves-context';
import ReasonDialog from '../../_components/reason-dialog';
import { moveMoveAction } from '../../actions';
import { useMovePage } from './move-page-context';
import type { MoveFields } from './use-move-fields';

const none = 'none';

/** One line of facts under the title; each opens what it can become. */
export function MoveFacts(props: {
  fields: MoveFields;
  onChange: <F extends keyof MoveFields>(field: F, value: MoveFields[F]) => void;
  errors: Record<string, string>;
  icp: string | null;
}) {
  const { fields, onChange, icp } = props;
  const t = useTranslations('moves');
  const { people, campaigns } = useMovesSetting();
  const { move } = useMovePage();
  const assignee = people.find(({ id }) => id === fields.assignedTo);
  const campaign = campaigns.find(({ id }) => id === fields.campaignId);
  const phase = campaign?.phases.find(({ key }) => key === fields.phase);

  return (
    <div className="flex flex-wrap items-center gap-x-3.5 gap-y-1">
      <StatusFact />
      <DueFact date={fields.dueDate} onChange={(date) => onChange('dueDate', date)} />
      <Fact
        icon={
          assignee ? (
            <Avatar name={assignee.name} seed={assignee.id} decorative />
          ) : (
            <UserRound aria-hidden />
          )
        }
        label={t('field.assignee')}
        value={assignee?.name ?? t('nobody')}
        groups={() => [
          {
            label: t('menu.assignTo'),
            value: fields.assignedTo ?? none,
            options: [
              { value: none, label: t('nobody') },
              ...people.map(({ id, name }) => ({ value: id, label: name })),
            ],
            onChange: (value) => onChange('assignedTo', value === none ? null : value),
          },
        ]}
      />
      <Fact
        icon={<SignalHigh aria-hidden />}
        label={t('field.priority')}
        value={t(`priority.${fields.priority}`)}
        groups={() => [
          {
            label: t('field.priority'),
            value: fields.priority,
            options: movePriorities.map((value) => ({ value, label: t(`priority.${value}`) })),
            onChange: (value) => {
              const chosen = movePriorities.find((one) => one === value);
              if (chosen) onChange('priority', chosen);
            },
          },
        ]}
      />
      <Fact
        icon={<MoveIcon type={fields.type} skillId={move.skillId} />}
        label={t('field.type')}
        value={t(`type.${fields.type}`)}
        groups={() => [
          {
            label: t('field.type'),
            value: fields.type,
            options: moveTypes.map((value) => ({ value, label: t(`type.${value}`) })),
            onChange: (value) => {
              const chosen = moveTypes.find((one) => one === value);
              if (chosen) onChange('type', chosen);
            },
          },
        ]}
      />
      <Fact
        icon={<Flag aria-hidden />}
        label={t('field.phase')}
        value={phase?.name ?? campaign?.name ?? t('filter.noCampaign')}
        groups={() => [
          {
            label: t('field.campaign'),
            value: fields.campaignId ?? none,
            options: [
              { value: none, label: t('filter.noCampaign') },
              ...campaigns.map(({ id, name }) => ({ value: id, label: name })),
            ],
            onChange: (value) => {
              onChange('phase', null);
              onChange('campaignId', value === none ? null : value);
            },
          },
          ...(campaign?.phases.length
            ? [
                {
                  label: t('field.phase'),
                  value: fields.phase ?? none,
                  options: [
                    { value: none, label: t('card.noPhase') },
                    ...campaign.phases.map(({ key, name }) => ({ value: key, label: name })),
                  ],
                  onChange: (value: string) => onChange('phase', value === none ? null : value),
                },
              ]
            : []),
        ]}
      />
      {icp ? (
        <span className="flex items-center gap-2 text-ink-2">
          <Target aria-hidden className="size-4" />
          <span className="sr-only">{t('field.icp')}: </span>
          {icp}
        </span>
      ) : null}
      {Object.entries(props.errors).map(([field, message]) =>
        field === 'title' ? null : (
          <p key={field} role="alert" className="w-full text-meta text-brick">
            {message}
          </p>
        ),
      )}
    </div>
  );
}

const factClass =
  '-mx-1.5 inline-flex min-h-[26px] items-center gap-2 rounded-md px-1.5 text-ink-2 pointer-coarse:min-h-11 [&_svg]:size-4 [&_svg]:shrink-0';

/** A fact as a button; as plain words for those who may only look. */
function Fact(props: {
  icon: ReactNode;
  label: string;
  value: string;
  groups: () => readonly MenuGroup[];
}) {
  const { editable } = useMovesSetting();
  if (!editable) {
    return (
      <span className={factClass}>
        {props.icon}
        <span className="sr-only">{props.label}: </span>
        {props.value}
      </span>
    );
  }
  return (
    <QuickMenu
      groups={props.groups}
      trigger={<FactButton icon={props.icon} label={props.label} value={props.value} />}
    />
  );
}

function FactButton({
  icon,
  label,
  value,
  className,
  ...rest
}: ComponentProps<'button'> & { icon: ReactNode; label: string; value: string }) {
  return (
    <button
      type="button"
      {...rest}
      className={cn(factClass, 'hover:bg-sunk hover:text-ink aria-expanded:bg-sunk', className)}
    >
      {icon}
      <span className="sr-only">{label}: </span>
      {value}
    </button>
  );
}

function StatusFact() {
  const t = useTranslations('moves');
  const router = useRouter();
  const { workspace } = useMovesSetting();
  const { move } = useMovePage();
  const [asking, setAsking] = useState(false);

  async function go(value: string, reason?: string): Promise<void> {
    const status = moveStatuses.find((one) => one === value);
    if (!status || status === move.status) return;
    if (status === 'failed' && !reason) {
      setAsking(true);
      return;
    }
    const input = { id: move.id, status, after: null, reason };
    const answer = await moveMoveAction(workspace, input).catch(() => null);
    if (!answer?.ok) notify(answer?.error.message ?? t('errors.offline'), { tone: 'error' });
    router.refresh();
  }

  return (
    <>
      <Fact
        icon={<CircleDot aria-hidden />}
        label={t('filter.status')}
        value={t(`status.${move.status}`)}
        groups={() => [
          {
            label: t('menu.moveTo'),
            value: move.status,
            options: moveStatuses
              .filter((one) => one === move.status || moveTransitions[move.status].includes(one))
              .map((one) => ({
                value: one,
                label: t(`status.${one}`),
                icon: <StatusDot status={one} />,
              })),
            onChange: (value) => void go(value),
          },
        ]}
      />
      {asking ? (
        <ReasonDialog
          title={move.title}
          onClose={() => setAsking(false)}
          onReason={(reason) => {
            setAsking(false);
            void go('failed', reason);
          }}
        />
      ) : null}
    </>
  );
}

/** The due date in words; pressed, the system's own calendar. */
function DueFact(props: { date: string | null; onChange: (date: string | null) => void }) {
  const t = useTranslations('moves');
  const locale = useLocale();
  const { today, editable } = useMovesSetting();
  const { move } = useMovePage();
  const [editing, setEditing] = useState(false);
  const late = props.date !== null && props.date < today && move.status !== 'completed';
  const value = !props.date
    ? t('page.undated')
    : late
      ? relativeDay(props.date, today, locale)
      : t('page.due', {
          date:
            props.date < today
              ? formatDayMonth(props.date, locale)
              : relativeDay(props.date, today, locale),
        });
  if (editing) {
    return (
      <DateField
        aria-label={t('field.dueDate')}
        autoFocus
        defaultValue={props.date ?? ''}
        className="w-auto"
        onChange={(event) => props.onChange(event.currentTarget.value || null)}
        onBlur={() => setEditing(false)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' || event.key === 'Escape') setEditing(false);
        }}
      />
    );
  }
  const icon = <CalendarDays aria-hidden />;
  if (!editable) {
    return (
      <span className={cn(factClass, late && 'text-brick')}>
        {icon}
        {value}
      </span>
    );
  }
  return (
    <FactButton
      icon={icon}
      label={t('field.dueDate')}
      value={value}
      className={late ? 'text-brick' : undefined}
      onClick={() => setEditing(true)}
    />
  );
}
