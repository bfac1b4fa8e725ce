'use client';

import {
  BookOpen,
  CircleDot,
  ClipboardCheck,
  Hourglass,
  type LucideIcon,
  PenLine,
  RefreshCcw,
  Save,
  ShieldQuestion,
  Sparkles,
  Wrench,
} from 'lucide-react';
import { useTranslations } from 'next-intl';
import { memo } from 'react';
import { cn } from '@/components/ui/cn';
import { inRupees } from '../money';
import type { Scale } from './scale';
import type { Bar, BarKind } from './timeline';
import { traceWords } from './trace-words';
import { WaterfallDetails } from './waterfall-details';

const icons: Record<BarKind, LucideIcon> = {
  wait: Hourglass,
  approval: ShieldQuestion,
  takeover: RefreshCcw,
  context: BookOpen,
  draft: PenLine,
  model: Sparkles,
  tool: Wrench,
  check: ClipboardCheck,
  save: Save,
  point: CircleDot,
};

type Props = {
  bar: Bar;
  scale: Scale;
  /** Where the bar ends now, in milliseconds; before its own end while it is replayed. */
  until: number;
  /** Its place is kept until it has. */
  begun: boolean;
};

/** One line of the waterfall; pressed, it tells the rest. */
export const WaterfallRow = memo(function WaterfallRow(props: Props) {
  const { bar, scale, until, begun } = props;
  const t = useTranslations('trace');
  const words = traceWords(t);
  const Icon = icons[bar.kind];
  const took = until - bar.start;
  const whole = until >= bar.end;
  const point = bar.kind === 'point' || bar.kind === 'takeover';
  const spoken = t('timeline.spoken', { from: words.time(bar.start), took: words.time(took) });
  const beneath = bar.kind === 'point' ? bar.reason : subtitle(bar);
  return (
    <li className={cn('trace-row', !begun && 'invisible')}>
      <details className="group border-b border-line">
        <summary
          title={`${words.bar(bar)}: ${spoken}`}
          className="trace-grid list-none rounded-sm py-1.5 hover:bg-sunk group-open:bg-sunk [&::-webkit-details-marker]:hidden"
        >
          <span
            className={cn(
              'flex min-w-0 items-start gap-2 pr-2',
              bar.kind === 'tool' && 'pl-[22px]',
            )}
          >
            <Icon aria-hidden className={cn('mt-0.5 size-3.5 shrink-0', iconTone(bar))} />
            <span className="min-w-0">
              <span className="block text-head">{words.bar(bar)}</span>
              {beneath ? (
                <span className="block truncate text-meta text-ink-3">{beneath}</span>
              ) : null}
            </span>
          </span>
          <span className="text-right text-head text-ink-2 tabular-nums">
            <span className="sr-only">{spoken}</span>
            <span aria-hidden>{point ? `+${words.time(bar.start)}` : words.time(took)}</span>
            {bar.outcome === 'open' ? <span className="sr-only">{t('timeline.open')}</span> : null}
            <span className="block text-meta text-ink-3">{whole ? numbers() : null}</span>
          </span>
          <Track bar={bar} scale={scale} until={until} />
        </summary>
        <WaterfallDetails bar={bar} />
      </details>
    </li>
  );

  function numbers(): string {
    const { tokens, costMicroUsd, score } = bar;
    return [
      tokens ? t('tokens', { count: tokens }) : null,
      costMicroUsd ? inRupees(costMicroUsd) : null,
      bar.kind === 'check' && score !== undefined ? t('timeline.score', { score }) : null,
    ]
      .filter(Boolean)
      .join(' · ');
  }
});

/** Who wrote it, where that is a model. */
const subtitle = ({ kind, engine, name }: Bar) =>
  kind === 'tool' || engine === 'playbook' ? undefined : name;

function iconTone({ outcome, kind }: Bar): string {
  if (outcome === 'failed' || outcome === 'cut') return 'text-brick';
  if (kind === 'takeover') return 'text-gold-ink';
  return outcome === 'passed' ? 'text-leaf' : 'text-ink-3';
}

function Track({ bar, scale, until }: Omit<Props, 'begun'>) {
  const from = scale.place(bar.start) * 100;
  const width = Math.max(0, scale.place(until) * 100 - from);
  const point = bar.kind === 'point' || bar.kind === 'takeover';
  // what happens at the very end stays inside
  const place = point
    ? { left: `clamp(0px, ${from}% - 4px, 100% - 9px)` }
    : { left: `min(${from}%, 100% - 3px)`, width: `${width}%` };
  return (
    <span aria-hidden className="trace-track relative block h-[18px] min-w-0">
      <span
        className={cn(
          'absolute',
          point
            ? 'top-[5px] size-2 rotate-45 rounded-[2px]'
            : 'top-[3px] h-3 min-w-[3px] rounded-[3px]',
          fill(bar),
        )}
        style={place}
      />
    </span>
  );
}

function fill({ kind, outcome }: Bar): string {
  if (kind === 'wait' || kind === 'approval') return 'trace-waiting';
  if (outcome === 'cut') return 'trace-cut';
  if (outcome === 'failed') return 'bg-brick';
  if (outcome === 'passed') return 'bg-leaf';
  if (kind === 'draft' || kind === 'model') return 'bg-indigo';
  if (kind === 'tool' || kind === 'takeover') return 'bg-gold';
  return 'bg-ink-3';
}
