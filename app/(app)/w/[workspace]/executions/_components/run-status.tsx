import { useTranslations } from 'next-intl';
import { StatusDot } from '@/components/ui/status-dot';
import type { ExecutionSummary } from '@/lib/executions/schemas';

const dots = {
  pending: 'pending',
  running: 'in_progress',
  completed: 'completed',
  failed: 'failed',
} as const;

/** How a run stands, as shape and word. */
export function RunStatus({
  run,
}: {
  run: Pick<ExecutionSummary, 'status' | 'errorCode' | 'approval'>;
}) {
  const t = useTranslations('executions.status');
  const waits = run.status === 'pending' && run.approval === 'waiting' ? 'waiting' : null;
  const ended =
    run.errorCode === 'cancelled' || run.errorCode === 'declined' ? run.errorCode : null;
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StatusDot status={waits || ended ? 'paused' : dots[run.status]} />
      {t(waits ?? ended ?? run.status)}
    </span>
  );
}
