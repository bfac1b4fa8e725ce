'use client';

import { Check, X } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Textarea } from '@/components/ui/textarea';
import { inBoth, inRupees } from './money';
import { hasEnded, type RunState } from './run-state';
import type { ExecutionActions } from './types';
import { useRunDeeds } from './use-run-deeds';

type Props = {
  workspace: string;
  run: RunState;
  actions: Pick<ExecutionActions, 'approve' | 'decline'>;
  /** Admins decide; everybody else is told who does. Undefined where it is not decided: a link leads there. */
  mayApprove: boolean | undefined;
};

/** Over a run that waits for an admin: what it would cost, what is let pass, and the decision. */
export function ApprovalPanel({ workspace, run, actions, mayApprove }: Props) {
  const t = useTranslations('executions.approval');
  const title = useId();
  const { approval, estimate } = run;
  if (!approval) return null;
  if (approval.state === 'approved') {
    return approval.note ? (
      <p className="text-head text-ink-2">{t('approvedNote', { note: approval.note })}</p>
    ) : null;
  }
  if (approval.state !== 'waiting' || hasEnded(run.status)) return null;
  const { riskLevel: level, thresholdMicroUsd } = approval;
  const amount = inBoth(estimate?.microUsd ?? 0);
  const most = estimate?.mostMicroUsd ? inRupees(estimate.mostMicroUsd) : null;
  const costs = most ? t('costsMost', { amount, most }) : t('costs', { amount });
  const lets =
    level !== null && thresholdMicroUsd !== null
      ? t('lets', { level, threshold: inRupees(thresholdMicroUsd) })
      : null;
  return (
    <section aria-labelledby={title} className="space-y-3 rounded-xl bg-gold-wash px-4 py-3">
      <div className="space-y-1">
        <h2 id={title} className="font-semibold">
          {t('waits')}
        </h2>
        <p className="text-ink-2">{[costs, lets, t('nothingHeld')].filter(Boolean).join(' ')}</p>
      </div>
      {mayApprove ? (
        <Decision workspace={workspace} id={run.id} actions={actions} />
      ) : (
        <p className="text-head">
          {t('askAdmin')}{' '}
          {mayApprove === undefined ? (
            <Link
              href={`/w/${workspace}/executions/${run.id}`}
              className="text-indigo underline underline-offset-2"
            >
              {t('open')}
            </Link>
          ) : null}
        </p>
      )}
    </section>
  );
}

type DecisionProps = { workspace: string; id: string; actions: Props['actions'] };

function Decision({ workspace, id, actions }: DecisionProps) {
  const t = useTranslations('executions.approval');
  const { pending, send } = useRunDeeds();
  const [note, setNote] = useState('');
  const [missing, setMissing] = useState(false);
  const said = note.trim();

  async function decline() {
    if (!said) return setMissing(true);
    await send('decline', () => actions.decline(workspace, { id, note: said }));
  }
  return (
    <div className="space-y-3">
      <Field
        label={t('note')}
        hint={<span className="text-ink-2">{t('noteHint')}</span>}
        error={missing && !said ? t('noteMissing') : null}
      >
        <Textarea
          rows={1}
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          icon={<Check aria-hidden />}
          pending={pending === 'approve'}
          onClick={() =>
            void send('approve', () =>
              actions.approve(workspace, { id, ...(said ? { note: said } : {}) }),
            )
          }
        >
          {t('approve')}
        </Button>
        <Button
          icon={<X aria-hidden />}
          pending={pending === 'decline'}
          onClick={() => void decline()}
        >
          {t('decline')}
        </Button>
      </div>
    </div>
  );
}
