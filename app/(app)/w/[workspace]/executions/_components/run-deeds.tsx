'use client';

import { RotateCcw, Square } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useRunDeeds } from '@/components/execution/use-run-deeds';
import { IconButton } from '@/components/ui/icon-button';
import { notify } from '@/components/ui/toast';
import { type ExecutionSummary, replySkillId } from '@/lib/executions/schemas';
import { retryExecutionAction, stopExecutionAction } from '../actions';

type Props = {
  workspace: string;
  run: Pick<ExecutionSummary, 'id' | 'status' | 'title' | 'skillId'>;
};

/** What can be done about a run without opening it: stop one that is open, ask again for one that failed. */
export function RunDeeds({ workspace, run }: Props) {
  const t = useTranslations('executions.list');
  const router = useRouter();
  const { pending, send } = useRunDeeds();
  const { id, status, title } = run;
  // an answer is asked for again in its conversation
  const ended = status === 'completed' || (status === 'failed' && run.skillId === replySkillId);

  async function stop() {
    await send('stop', () => stopExecutionAction(workspace, { id }));
    router.refresh();
  }
  async function retry() {
    const again = await send('retry', (idempotencyKey) =>
      retryExecutionAction(workspace, { id, idempotencyKey }),
    );
    if (again) notify(t('askedAgain'));
    router.refresh();
  }

  if (ended) return null;
  const open = status !== 'failed';
  return (
    <IconButton
      label={open ? t('stopRow', { title }) : t('retryRow', { title })}
      icon={open ? <Square aria-hidden /> : <RotateCcw aria-hidden />}
      aria-disabled={pending !== null || undefined}
      onClick={() => void (open ? stop() : retry())}
    />
  );
}
