'use client';

import { Check, RefreshCw, Square } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { inRupees } from '@/components/execution/money';
import { useRunDeeds } from '@/components/execution/use-run-deeds';
import { Button } from '@/components/ui/button';
import { ProgressLine } from '@/components/ui/progress-line';
import { notify } from '@/components/ui/toast';
import type { BatchView } from '@/lib/executions/batches/schemas';
import { acceptBatchAction, retryBatchAction, stopBatchAction } from '../batch-actions';
import { BatchItems } from './batch-items';

type Props = { workspace: string; batch: BatchView; readOnly: boolean };

/** How many drafts are written, what went wrong with the others, and what can be done about all of them. */
export function BatchProgress({ workspace, batch, readOnly }: Props) {
  const t = useTranslations('campaigns.batch');
  const router = useRouter();
  const { pending, send } = useRunDeeds();
  const { id, status, counts, items, acceptable, minimum } = batch;
  const running = status === 'running';
  const again = items.filter(({ state }) => state === 'failed' || state === 'absent').length;
  const ended = counts.written + counts.failed;

  async function stop() {
    await send('stop', () => stopBatchAction(workspace, { id }));
    router.refresh();
  }
  async function retry() {
    await send('retry', () => retryBatchAction(workspace, { id }));
    router.refresh();
  }
  async function accept() {
    const done = await send('accept', () => acceptBatchAction(workspace, { id }));
    if (done) notify(t('accepted', { count: done.accepted }));
    router.refresh();
  }

  return (
    <div className="space-y-3 rounded-xl border border-line p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-title font-semibold">{t(`heading.${status}`)}</h2>
        <p role="status" className="text-ink-2">
          {t('progress', { written: counts.written, total: counts.total })}
          {batch.costMicroUsd > 0 ? ` · ${inRupees(batch.costMicroUsd)}` : null}
        </p>
      </div>
      {running ? (
        <ProgressLine
          label={t('progress', { written: counts.written, total: counts.total })}
          value={counts.total > 0 ? ended / counts.total : 0}
        />
      ) : null}
      <BatchItems workspace={workspace} items={items} running={running} />
      {readOnly ? null : (
        <div className="flex flex-wrap items-center gap-2">
          {running ? (
            <Button
              icon={<Square aria-hidden />}
              pending={pending === 'stop'}
              onClick={() => void stop()}
            >
              {t('stop')}
            </Button>
          ) : null}
          {acceptable > 0 ? (
            <Button
              variant="primary"
              icon={<Check aria-hidden />}
              pending={pending === 'accept'}
              onClick={() => void accept()}
            >
              {t('accept', { count: acceptable, minimum })}
            </Button>
          ) : null}
          {!running && again > 0 ? (
            <Button
              icon={<RefreshCw aria-hidden />}
              pending={pending === 'retry'}
              onClick={() => void retry()}
            >
              {t('retry', { count: again })}
            </Button>
          ) : null}
        </div>
      )}
    </div>
  );
}
