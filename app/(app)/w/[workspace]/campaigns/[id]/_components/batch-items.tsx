import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatusDot, type StatusDotState } from '@/components/ui/status-dot';
import type { BatchItem, BatchItemState } from '@/lib/executions/batches/schemas';

const dots: Record<BatchItemState, StatusDotState> = {
  absent: 'paused',
  approval: 'paused',
  pending: 'pending',
  running: 'in_progress',
  written: 'completed',
  settled: 'completed',
  failed: 'failed',
};

type Props = { workspace: string; items: readonly BatchItem[]; running: boolean };

/** What is being written now and what failed, at once; all of them on request. */
export function BatchItems({ workspace, items, running }: Props) {
  const t = useTranslations('campaigns.batch');
  const now = items.filter(({ state }) => state === 'running' || state === 'approval');
  const failed = items.filter(({ state }) => state === 'failed');
  const pressing = running ? [...now, ...failed] : failed;
  return (
    <>
      {pressing.length > 0 ? <Lines workspace={workspace} items={pressing} /> : null}
      <details>
        <summary className="cursor-pointer text-head text-ink-2 hover:text-ink">
          {t('all', { count: items.length })}
        </summary>
        <div className="pt-2">
          <Lines workspace={workspace} items={items} />
        </div>
      </details>
    </>
  );
}

function Lines({ workspace, items }: { workspace: string; items: readonly BatchItem[] }) {
  const t = useTranslations('campaigns.batch');
  return (
    <ul className="border-line border-t">
      {items.map(({ moveId, title, state, score, error }) => (
        <li key={moveId} className="border-line border-b py-2">
          <div className="flex items-center gap-2.5">
            <StatusDot status={dots[state]} />
            <Link
              href={`/w/${workspace}/moves/${moveId}`}
              prefetch={false}
              className="min-w-0 flex-1 hover:underline"
            >
              {title}
            </Link>
            {score === null ? null : <ScoreBadge score={score} label={t('quality', { score })} />}
            <span className="shrink-0 text-meta text-ink-3">{t(`state.${state}`)}</span>
          </div>
          {error ? <p className="pl-5 text-brick text-meta">{error}</p> : null}
        </li>
      ))}
    </ul>
  );
}
