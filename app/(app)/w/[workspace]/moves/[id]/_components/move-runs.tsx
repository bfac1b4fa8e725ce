import Link from 'next/link';
import { getLocale, getTranslations } from 'next-intl/server';
import { ScoreBadge } from '@/components/ui/score-badge';
import { StatusDot, type StatusDotState } from '@/components/ui/status-dot';
import type { ExecutionStatus, ExecutionSummary } from '@/lib/executions/schemas';
import { formatInstant } from '@/lib/format';

const dots: Record<ExecutionStatus, StatusDotState> = {
  pending: 'pending',
  running: 'in_progress',
  completed: 'completed',
  failed: 'failed',
};

/** Every run that was made for this move, with its outcome. */
export async function MoveRuns(props: { workspace: string; runs: readonly ExecutionSummary[] }) {
  if (props.runs.length === 0) return null;
  const [t, words, locale] = await Promise.all([
    getTranslations('moves'),
    getTranslations('executions'),
    getLocale(),
  ]);
  return (
    <section aria-labelledby="runs">
      <h2 id="runs" className="pb-1 font-medium text-head text-ink-2">
        {t('page.runs')}
      </h2>
      <ul className="border-line border-t">
        {props.runs.map((run) => (
          <li
            key={run.id}
            className="flex items-center gap-2.5 border-line border-b py-2 text-head"
          >
            <StatusDot status={dots[run.status]} label={words(`status.${run.status}`)} />
            <Link
              href={`/w/${props.workspace}/executions/${run.id}`}
              className="min-w-0 flex-1 truncate hover:underline"
            >
              {t('page.runLine', {
                skill: run.skillTitle,
                date: formatInstant(run.createdAt, locale),
              })}
            </Link>
            {run.score === null ? null : (
              <ScoreBadge score={run.score} label={t('card.score', { score: run.score })} />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
