'use client';

import { Check, Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { RunState } from '@/components/execution/run-state';
import { useRunDeeds } from '@/components/execution/use-run-deeds';
import { PlanTimeline } from '@/components/timeline/plan-timeline';
import { Button } from '@/components/ui/button';
import { notify } from '@/components/ui/toast';
import { campaignPlanOutputSchema, type PlannedMove } from '@/lib/skills/schemas';
import { acceptExecutionAction } from '../../../executions/actions';
import { ProposedMove } from './proposed-move';

type Changes = Record<string, { title?: string; dueDate?: string }>;

/** What the skill proposes: strategy, phases, moves; each move may be left out or put otherwise. */
export default function Proposal(props: {
  workspace: string;
  run: RunState;
  today: string;
  readOnly: boolean;
  /** The campaign has a plan already. */
  replaces: boolean;
  onAccepted: () => void;
  onDiscard: () => void;
}) {
  const { workspace, run, today, readOnly } = props;
  const t = useTranslations('campaigns.proposal');
  const plan = useTranslations('campaigns.plan');
  const locale = useLocale();
  const { pending, send } = useRunDeeds();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [changes, setChanges] = useState<Changes>({});
  const parsed = campaignPlanOutputSchema.safeParse(run.output);
  if (!parsed.success) return <p className="text-brick">{t('unreadable')}</p>;
  const { strategy, phases, moves, flags } = parsed.data;
  const chosen = moves.filter(({ ref }) => !left.has(ref));
  const [first] = phases;
  const end = phases.at(-1)?.end ?? today;
  const untitled = chosen.some(({ ref }) => changes[ref]?.title?.trim() === '');

  function toggle(ref: string): void {
    const next = new Set(left);
    if (!next.delete(ref)) next.add(ref);
    setLeft(next);
  }

  function change(move: PlannedMove, change: { title?: string; dueDate?: string }): void {
    setChanges((now) => ({ ...now, [move.ref]: { ...now[move.ref], ...change } }));
  }

  async function accept(): Promise<void> {
    const selectedMoves = chosen.map(({ ref }) => ref);
    const kept = Object.entries(changes).filter(([ref]) => selectedMoves.includes(ref));
    const done = await send('accept', () =>
      acceptExecutionAction(workspace, {
        id: run.id,
        selectedMoves,
        changedMoves: Object.fromEntries(kept),
      }),
    );
    if (!done) return;
    notify(t('accepted', { count: done.createdMoves }));
    props.onAccepted();
  }

  return (
    <div className="space-y-5">
      <div className="space-y-2">
        <h2 className="text-title font-semibold">{t('title')}</h2>
        <p className="prose-copy">{strategy.summary}</p>
        <p className="prose-copy">{strategy.message}</p>
        <details className="text-ink-2">
          <summary className="cursor-pointer text-head">{t('whole')}</summary>
          <p className="prose-copy whitespace-pre-wrap pt-2">{run.text}</p>
        </details>
        {flags.map((flag) => (
          <p key={flag} className="text-gold-ink text-head">
            {flag}
          </p>
        ))}
      </div>
      <PlanTimeline
        label={t('phases')}
        start={first?.start ?? today}
        end={end}
        today={today}
        todayLabel={plan('today')}
        endLabel={plan('end')}
        phases={phases}
        phaseLabel={(phase) =>
          t('phase', {
            name: phase.name,
            count: chosen.filter((move) => move.phase === phase.key).length,
          })
        }
        locale={locale}
      />
      {phases.map((phase) => (
        <section key={phase.key} aria-labelledby={`phase-${phase.key}`}>
          <h3 id={`phase-${phase.key}`} className="font-medium text-head text-ink-2">
            {phase.name}
          </h3>
          <p className="text-meta text-ink-3">{phase.goal}</p>
          <ul className="mt-1 border-line border-t">
            {moves
              .filter((move) => move.phase === phase.key)
              .map((move) => (
                <ProposedMove
                  key={move.ref}
                  move={{ ...move, ...changes[move.ref] }}
                  chosen={!left.has(move.ref)}
                  readOnly={readOnly}
                  onToggle={() => toggle(move.ref)}
                  onChange={(given) => change(move, given)}
                />
              ))}
          </ul>
        </section>
      ))}
      {readOnly ? null : (
        <div className="sticky bottom-0 flex flex-wrap items-center gap-3 border-line border-t bg-paper py-3 max-md:bottom-14">
          <Button
            variant="primary"
            icon={<Check aria-hidden />}
            pending={pending === 'accept'}
            disabled={untitled}
            onClick={() => void accept()}
          >
            {t('accept', { count: chosen.length })}
          </Button>
          <Button variant="ghost" icon={<Trash2 aria-hidden />} onClick={props.onDiscard}>
            {t('discard')}
          </Button>
          {props.replaces ? <p className="text-head text-ink-2">{t('replaces')}</p> : null}
        </div>
      )}
    </div>
  );
}
