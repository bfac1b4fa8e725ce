'use client';

import { WandSparkles } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { ExecutionActions } from '@/components/execution/types';
import { useExecution } from '@/components/execution/use-execution';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { DraftPrice } from './draft-price';
import { DraftRun } from './draft-run';
import type { DraftedIcp } from './types';
import { readDraft } from './values';

const skillId = 'research.icp';

export type DraftActions = Pick<ExecutionActions, 'estimate' | 'submit' | 'stop'>;

type Props = {
  workspace: string;
  actions: DraftActions;
  /** Whether the Foundation says enough to draft from. */
  ready: boolean;
  /** Whether a draft may go into the form unasked: nothing is in it yet. */
  untouched: () => boolean;
  onDraft: (draft: DraftedIcp) => void;
};

/** Runs `research.icp`, shows it being written, and fills the form with it. */
export function IcpDraft({ workspace, actions, ready, untouched, onDraft }: Props) {
  const t = useTranslations('icps.draft');
  const [hint, setHint] = useState('');
  const [runId, setRunId] = useState<string | null>(null);
  const [variation, setVariation] = useState(0);
  const [starting, setStarting] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const [used, setUsed] = useState<string | null>(null);
  const run = useExecution(runId);
  const running = runId !== null && (run.status === 'pending' || run.status === 'running');
  const completed = runId !== null && run.status === 'completed';

  function use() {
    const draft = readDraft(run.output);
    if (!draft || !runId) return;
    setUsed(runId);
    onDraft({ values: draft.values, executionId: runId });
  }
  const arrived = useRef(() => {});
  useEffect(() => {
    arrived.current = () => {
      if (untouched()) use();
    };
  });
  useEffect(() => {
    if (completed) arrived.current();
  }, [completed]);

  async function start(event: FormEvent) {
    event.preventDefault();
    if (starting || running) return;
    setStarting(true);
    setProblem(null);
    const inputs = hint.trim() ? { hint: hint.trim() } : {};
    const idempotencyKey = crypto.randomUUID();
    const answer = await actions
      .submit(workspace, { skillId, inputs, variation, idempotencyKey })
      .catch(() => null);
    setStarting(false);
    if (!answer?.ok) return setProblem(answer?.error.message || t('unknown'));
    setRunId(answer.data.id);
    setVariation(variation + 1);
  }

  return (
    <Card className="space-y-4 p-5">
      <div>
        <h2 className="text-title font-semibold">{t('title')}</h2>
        <p className="text-ink-2">{ready ? t('lead') : t('needs')}</p>
      </div>
      {ready ? (
        <form onSubmit={start} className="space-y-3">
          <Field label={t('who')} hint={t('whoHint')}>
            <Input
              value={hint}
              maxLength={400}
              placeholder={t('placeholder')}
              onChange={(event) => setHint(event.target.value)}
            />
          </Field>
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" icon={<WandSparkles aria-hidden />} pending={starting || running}>
              {variation === 0 ? t('action') : t('again')}
            </Button>
            <DraftPrice workspace={workspace} estimate={actions.estimate} skillId={skillId} />
          </div>
        </form>
      ) : (
        <Button asChild>
          <Link href={`/w/${workspace}/foundation`}>{t('needsAction')}</Link>
        </Button>
      )}
      {problem ? (
        <p role="alert" className="text-brick">
          {t('failed', { why: problem })}
        </p>
      ) : null}
      {runId ? (
        <DraftRun
          workspace={workspace}
          run={run}
          used={used === runId}
          onUse={use}
          onStop={() => void actions.stop(workspace, { id: runId }).catch(() => null)}
        />
      ) : null}
    </Card>
  );
}
