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
export function RunStatus({ run }: { run: Pick<ExecutionSummary, 'status' | 'errorCode'> }) {
  const t = useTranslations('executions.status');
  const stopped = run.errorCode === 'cancelled';
  return (
    <span className="inline-flex items-center gap-1.5 whitespace-nowrap">
      <StatusDot status={stopped ? 'paused' : dots[run.status]} />
      {t(stopped ? 'cancelled' : run.status)}
    </span>
  );
}
