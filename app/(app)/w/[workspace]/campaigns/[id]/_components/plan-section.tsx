'use client';

import { RefreshCw } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useState } from 'react';
import { ExecutionStream } from '@/components/execution/execution-stream';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';
import { notify } from '@/components/ui/toast';
import type { ExecutionView } from '@/lib/executions/schemas';
import type { JsonSchema } from '@/lib/skills/schemas';
import { discardExecutionAction } from '../../../executions/actions';
import { executionActions } from '../../../executions/execution-actions';

const RunForm = patientLazy(async () => ({
  default: (await import('@/components/execution/run-form')).RunForm,
}));
const Proposal = patientLazy(() => import('./proposal'));

type Props = {
  workspace: string;
  campaign: {
    id: string;
    name: string;
    planned: boolean;
    stale: boolean;
    /** Of the Foundation, when the plan was made. */
    version: number | null;
    /** The brief's end is no longer the plan's. */
    moved: boolean;
    completed: boolean;
  };
  today: string;
  editable: boolean;
  hasFoundation: boolean;
  open: ExecutionView | null;
  skill: { id: string; title: string; inputs: JsonSchema };
  icps: readonly { id: string; name: string }[];
  defaults: Record<string, unknown>;
};

/** From the brief to a plan: price first, then the writing, then a proposal to accept or to refuse. */
export function PlanSection(props: Props) {
  const { workspace, campaign, open, editable } = props;
  const t = useTranslations('campaigns.generate');
  const router = useRouter();
  const [runId, setRunId] = useState(open?.id ?? null);
  const [settled, setSettled] = useState<string | null>(null);
  const [asked, setAsked] = useState(!campaign.planned);
  const shown = runId === settled ? null : runId;

  useEffect(() => {
    if (open) setRunId((now) => (now === null || now === settled ? open.id : now));
  }, [open, settled]);

  function settle(id: string): void {
    setSettled(id);
    setAsked(false);
    router.refresh();
  }

  async function discard(id: string): Promise<void> {
    const answer = await discardExecutionAction(workspace, { id }).catch(() => null);
    if (!answer?.ok) {
      notify(answer?.error.message ?? t('offline'), { tone: 'error' });
      return;
    }
    settle(id);
    setAsked(!campaign.planned);
  }

  if (shown) {
    return (
      <section aria-label={t('label')} className="print:hidden">
        <ExecutionStream
          key={shown}
          workspace={workspace}
          executionId={shown}
          initial={open?.id === shown ? open : null}
          actions={executionActions}
          readOnly={!editable}
          onRestart={setRunId}
          onDone={() => router.refresh()}
        >
          {(run) => (
            <Suspense>
              <Proposal
                key={run.id}
                workspace={workspace}
                run={run}
                today={props.today}
                readOnly={!editable}
                replaces={campaign.planned}
                onAccepted={() => settle(run.id)}
                onDiscard={() => void discard(run.id)}
              />
            </Suspense>
          )}
        </ExecutionStream>
        {/* a run that failed has no proposal; the form comes back for another try */}
        {editable && open?.id === shown && open.status === 'failed' ? (
          <Button className="mt-3" onClick={() => void discard(open.id)}>
            {t('backToForm')}
          </Button>
        ) : null}
      </section>
    );
  }
  if (!editable || campaign.completed) return null;
  const why = campaign.stale
    ? t('stale', { version: campaign.version ?? 0 })
    : campaign.moved
      ? t('moved')
      : null;
  if (!asked) {
    return (
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        {why ? <p className="text-gold-ink">{why}</p> : null}
        <Button icon={<RefreshCw aria-hidden />} onClick={() => setAsked(true)}>
          {t('again')}
        </Button>
      </div>
    );
  }
  return (
    <section
      aria-labelledby="generate"
      className="max-w-[752px] space-y-3 rounded-xl border border-line p-4 print:hidden"
    >
      <div>
        <h2 id="generate" className="text-title font-semibold">
          {t('title')}
        </h2>
        <p className="text-ink-2">{t('hint')}</p>
      </div>
      {props.hasFoundation ? null : (
        <p className="rounded-md bg-gold-wash px-3 py-2 text-gold-ink">
          {t.rich('foundationMissing', {
            link: (words) => (
              <Link href={`/w/${workspace}/onboarding`} className="underline">
                {words}
              </Link>
            ),
          })}
        </p>
      )}
      <Suspense>
        <RunForm
          workspace={workspace}
          skill={props.skill}
          icps={props.icps}
          defaults={props.defaults}
          campaignId={campaign.id}
          actions={executionActions}
          submitLabel={t('submit')}
          onSubmitted={setRunId}
        />
      </Suspense>
    </section>
  );
}
