import { cn } from '@/components/ui/cn';
import { daysBetween, formatDayMonth } from '@/lib/format';
import { addDays, rowsOf, scale } from './scale';

export type TimelinePhase = { key: string; name: string; start: string; end: string };
export type TimelineMark = { date: string; name: string };
export type TimelineClash = { id: string; name: string; from: string; to: string };

export type PlanTimelineProps = {
  /** Names the picture for those who do not see it. */
  label: string;
  start: string;
  end: string;
  today: string;
  todayLabel: string;
  /** What stands at the end, such as “Diwali”. */
  endLabel: string;
  phases: readonly TimelinePhase[];
  /** Words in a phase's bar, such as “Tease · 5 moves”. */
  phaseLabel: (phase: TimelinePhase) => string;
  clashes?: readonly TimelineClash[];
  clashLabel?: (clash: TimelineClash) => string;
  /** Festivals on the way. */
  marks?: readonly TimelineMark[];
  locale?: 'en' | 'hi';
};

const rowPx = 34;

/** The room that a festival's name takes; one with another close behind stands before its line. */
const labelPercent = 9;

/** A campaign planned back from its date: phases on a line of days, with today and the festival. */
export function PlanTimeline(props: PlanTimelineProps) {
  const { start, end, today, phases, clashes = [], marks = [], locale = 'en' } = props;
  const pad = Math.max(1, Math.round(daysBetween(start, end) / 24));
  const line = scale(addDays(start, -1), addDays(end, pad));
  const spans = [
    ...phases.map((phase) => ({ start: phase.start, end: phase.end })),
    ...clashes.map((clash) => ({ start: clash.from, end: clash.to })),
  ];
  const rows = rowsOf(spans);
  const height = (Math.max(-1, ...rows) + 1) * rowPx;
  const last = phases.length - 2;
  const shown = marks.filter(({ date }) => line.has(date) && date !== end);
  return (
    <figure aria-label={props.label} className="print:break-inside-avoid">
      <div aria-hidden className="relative border-line border-t max-md:hidden">
        {line.ticks().map((tick) => (
          <span
            key={tick.date}
            style={{ left: `${tick.at}%` }}
            className="absolute inset-y-0 border-line-strong border-l border-dashed pt-0.5 pl-1.5 text-meta text-ink-3 whitespace-nowrap"
          >
            {tick.at < 95 ? formatDayMonth(tick.date, locale) : null}
          </span>
        ))}
        {shown.map((mark, index) => (
          <Mark
            key={mark.name}
            at={line.at(mark.date)}
            name={mark.name}
            tone="gold"
            before={line.at(shown[index + 1]?.date ?? end) - line.at(mark.date) < labelPercent}
          />
        ))}
        <div style={{ height: height + 58 }} className="relative pt-7">
          {phases.map((phase, index) => (
            <Bar
              key={phase.key}
              span={line.span(phase.start, phase.end)}
              row={rows[index] ?? 0}
              tone={toneOf(phase, today, index > 0 && index >= last)}
            >
              {props.phaseLabel(phase)}
            </Bar>
          ))}
          {clashes.map((clash, index) => (
            <Bar
              key={clash.id}
              span={line.span(clash.from, clash.to)}
              row={rows[phases.length + index] ?? 0}
              tone="clash"
            >
              {props.clashLabel?.(clash) ?? clash.name}
            </Bar>
          ))}
        </div>
        {line.has(today) ? <Mark at={line.at(today)} name={props.todayLabel} tone="brick" /> : null}
        <Mark at={line.at(addDays(end, 1))} name={props.endLabel} tone="saffron" before />
      </div>
      <ol className="space-y-1 md:sr-only">
        {phases.map((phase) => (
          <li key={phase.key} className="flex justify-between gap-3 text-head">
            <span
              className={cn(
                phase.start <= today && today <= phase.end && 'font-medium text-indigo',
              )}
            >
              {props.phaseLabel(phase)}
            </span>
            <span className="text-ink-3">
              {formatDayMonth(phase.start, locale)} – {formatDayMonth(phase.end, locale)}
            </span>
          </li>
        ))}
        {clashes.map((clash) => (
          <li key={clash.id} className="text-head text-ink-2">
            {props.clashLabel?.(clash) ?? clash.name}
          </li>
        ))}
        <li className="flex justify-between gap-3 font-medium text-head text-saffron-ink">
          <span>{props.endLabel}</span>
          <span>{formatDayMonth(end, locale)}</span>
        </li>
      </ol>
    </figure>
  );
}

type BarTone = 'plain' | 'now' | 'last' | 'clash';

/** What runs now is indigo; what must happen before the date is saffron. */
function toneOf(phase: TimelinePhase, today: string, closing: boolean): BarTone {
  if (phase.start <= today && today <= phase.end) return 'now';
  return closing && phase.end >= today ? 'last' : 'plain';
}

const bars: Record<BarTone, string> = {
  plain: 'border-line bg-sunk text-ink-2',
  now: 'border-transparent bg-indigo-wash text-indigo',
  last: 'border-transparent bg-saffron-wash text-saffron-ink',
  clash: 'border-line-strong border-dashed bg-surface text-ink-2',
};

function Bar(props: {
  span: { left: number; width: number };
  row: number;
  tone: BarTone;
  children: string;
}) {
  return (
    <span
      title={props.children}
      style={{
        left: `${props.span.left}%`,
        width: `${props.span.width}%`,
        top: 28 + props.row * rowPx,
      }}
      className={cn(
        'absolute flex h-[26px] items-center rounded-sm border px-2 font-medium text-meta',
        bars[props.tone],
      )}
    >
      <span className="truncate">{props.children}</span>
    </span>
  );
}

const marks = {
  brick: 'border-brick text-brick',
  saffron: 'border-saffron text-saffron-ink',
  gold: 'border-gold text-gold-ink',
} as const;

function Mark(props: { at: number; name: string; tone: keyof typeof marks; before?: boolean }) {
  return (
    <span
      style={{ left: `${props.at}%` }}
      className={cn('absolute inset-y-0 border-l-2 font-medium text-meta', marks[props.tone])}
    >
      <span
        className={cn(
          'absolute whitespace-nowrap px-1',
          props.before ? 'right-0 bottom-4' : 'bottom-0 left-0',
          props.tone === 'gold' && 'bottom-4',
        )}
      >
        {props.name}
      </span>
    </span>
  );
}
