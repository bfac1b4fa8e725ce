import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { EngineLabel } from '@/components/execution/engine-label';
import { skillWords } from '@/components/execution/skill-words';
import { Badge } from '@/components/ui/badge';
import { ScoreBadge } from '@/components/ui/score-badge';
import { type Column, Table } from '@/components/ui/table';
import type { ExecutionSummary } from '@/lib/executions/schemas';
import { formatDuration, formatInstant, formatRupees } from '@/lib/format';
import { RunDeeds } from './run-deeds';
import { RunStatus } from './run-status';

type Props = {
  workspace: string;
  runs: readonly ExecutionSummary[];
  people: ReadonlyMap<string, string>;
  /** Where the skill is plain from the page. */
  withoutSkill?: boolean;
  /** With what can be done about each, for those who may. */
  deeds?: boolean;
};

/** Runs, one a row: what, how it stands, how good, how dear, who, when. */
export function RunsTable({ workspace, runs, people, withoutSkill = false, deeds = false }: Props) {
  const t = useTranslations('executions');
  const words = skillWords(useTranslations('skills'));
  const locale = useLocale();
  const columns: Column<ExecutionSummary>[] = [
    {
      key: 'what',
      head: t('list.what'),
      cell: (run) => (
        <>
          <Link
            href={`/w/${workspace}/executions/${run.id}`}
            prefetch={false}
            className="line-clamp-2 font-medium hover:underline"
          >
            {run.title || words.name(run.skillId, run.skillTitle)}
          </Link>
          {run.status === 'failed' && run.errorCode !== 'cancelled' && run.errorMessage ? (
            <span className="line-clamp-2 font-normal text-brick text-meta">
              {run.errorMessage}
            </span>
          ) : null}
        </>
      ),
    },
    { key: 'status', head: t('list.status'), cell: (run) => <RunStatus run={run} /> },
    {
      key: 'skill',
      head: t('list.skill'),
      wide: true,
      cell: (run) => (
        <span className="flex flex-wrap items-center gap-x-2">
          {withoutSkill ? null : words.name(run.skillId, run.skillTitle)}
          <EngineLabel engine={run.engine} served={run.cachedFrom !== null} />
        </span>
      ),
    },
    {
      key: 'score',
      head: t('list.score'),
      align: 'end',
      cell: (run) =>
        run.score === null ? null : (
          <ScoreBadge score={run.score} label={t('quality.label', { score: run.score })} />
        ),
    },
    {
      key: 'cost',
      head: t('list.cost'),
      align: 'end',
      wide: true,
      cell: (run) =>
        run.completedAt ? (
          <span className="inline-flex items-center gap-1.5">
            {run.flagged ? (
              <span title={t('approval.flaggedHint')}>
                <Badge tone="gold">{t('approval.flagged')}</Badge>
              </span>
            ) : null}
            {formatRupees(run.costPaise)}
          </span>
        ) : null,
    },
    {
      key: 'time',
      head: t('list.time'),
      align: 'end',
      wide: true,
      cell: (run) => (run.executionTimeMs === null ? null : formatDuration(run.executionTimeMs)),
    },
    {
      key: 'who',
      head: t('list.who'),
      wide: true,
      cell: (run) => people.get(run.userId) ?? t('list.someone'),
    },
    {
      key: 'when',
      head: t('list.when'),
      wide: true,
      cell: (run) => (
        <span className="whitespace-nowrap">{formatInstant(run.createdAt, locale)}</span>
      ),
    },
    ...(deeds
      ? [
          {
            key: 'deeds',
            head: <span className="sr-only">{t('list.deeds')}</span>,
            align: 'end' as const,
            cell: (run: ExecutionSummary) => <RunDeeds workspace={workspace} run={run} />,
          },
        ]
      : []),
  ];
  return (
    <Table caption={t('list.caption')} columns={columns} rows={runs} rowKey={(run) => run.id} />
  );
}
