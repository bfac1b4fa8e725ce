import { getLocale, getTranslations } from 'next-intl/server';
import { ScoreBadge } from '@/components/ui/score-badge';
import { Table } from '@/components/ui/table';
import type { QualityOverTime, WeekQuality } from '@/lib/executions/schemas';
import { formatDayMonth } from '@/lib/format';
import { QualityChart } from './quality-chart';
import { skillWords } from './skill-words';

type Props = {
  trend: QualityOverTime;
  /** Lists the skills beside the whole; left out on a skill's own page. */
  bySkill?: boolean;
};

const share = ({ accepted, runs }: { accepted: number; runs: number }) =>
  Math.round((100 * accepted) / Math.max(1, runs));

/** Scores by week with their spread, how much was accepted, and what was found most often. */
export async function QualityTrend({ trend, bySkill = false }: Props) {
  const [t, words, locale] = await Promise.all([
    getTranslations('executions.trend'),
    getTranslations('skills'),
    getLocale(),
  ]);
  const { weeks, runs, mean, series, skills, findings } = trend;
  const { name } = skillWords(words);
  const dayOf = (week: string) => formatDayMonth(week, locale);
  const label = (point: WeekQuality) => t('point', { ...point, date: dayOf(point.week) });
  return (
    <section aria-labelledby="quality-trend" className="max-w-4xl space-y-3">
      <h2 id="quality-trend" className="font-semibold">
        {t('title')}
      </h2>
      {mean === null ? (
        <p className="text-ink-2">{t('empty', { weeks })}</p>
      ) : (
        <>
          <p className="text-head text-ink-2">
            {t('intro')}. {t('summary', { runs, mean, accepted: share(trend) })}
          </p>
          <div className="grid gap-x-10 gap-y-5 sm:grid-cols-[minmax(0,1fr)_15rem]">
            <QualityChart
              points={series.map((point) => ({
                ...point,
                day: dayOf(point.week),
                label: label(point),
              }))}
            />
            <div className="space-y-1.5">
              <h3 className="text-head font-medium text-ink-2">{t('findings')}</h3>
              {findings.length === 0 ? (
                <p className="text-head text-ink-3">{t('noFindings')}</p>
              ) : (
                <ol className="space-y-1 text-head">
                  {findings.map(({ check, times }) => (
                    <li key={check} className="flex justify-between gap-3">
                      <span className="min-w-0">{checkName(check)}</span>
                      <span className="shrink-0 text-ink-3 tabular-nums">
                        {t('times', { count: times })}
                      </span>
                    </li>
                  ))}
                </ol>
              )}
            </div>
          </div>
          {bySkill ? skillTable() : weekTable()}
        </>
      )}
    </section>
  );

  /** Checks of skills that are gone, and a judge's questions, keep their id. */
  function checkName(check: string): string {
    const key = `check.${check.replaceAll('.', '_')}` as Parameters<typeof words.has>[0];
    return words.has(key) ? words(key) : check.replaceAll(/[._]/g, ' ');
  }
  function weekTable() {
    return (
      <details className="text-head text-ink-2">
        <summary className="cursor-pointer">{t('table')}</summary>
        <Table
          caption={t('caption')}
          rows={series}
          rowKey={({ week }) => week}
          columns={[
            { key: 'week', head: t('week'), cell: ({ week }) => dayOf(week) },
            { key: 'runs', head: t('runs'), align: 'end', cell: (row) => row.runs },
            { key: 'mean', head: t('mean'), align: 'end', cell: (row) => row.mean },
            { key: 'spread', head: t('spread'), align: 'end', cell: spreadOf },
            {
              key: 'accepted',
              head: t('accepted'),
              align: 'end',
              cell: (row) => `${share(row)} %`,
            },
          ]}
        />
      </details>
    );
  }
  function skillTable() {
    return (
      <Table
        caption={t('skills')}
        rows={skills}
        rowKey={({ skillId }) => skillId}
        columns={[
          { key: 'skill', head: t('skills'), cell: (row) => name(row.skillId, row.skillTitle) },
          { key: 'runs', head: t('runs'), align: 'end', cell: (row) => row.runs },
          {
            key: 'mean',
            head: t('mean'),
            align: 'end',
            cell: (row) => <ScoreBadge score={row.mean} label={String(row.mean)} />,
          },
          { key: 'spread', head: t('spread'), align: 'end', wide: true, cell: spreadOf },
          {
            key: 'accepted',
            head: t('accepted'),
            align: 'end',
            wide: true,
            cell: (row) => `${share(row)} %`,
          },
        ]}
      />
    );
  }
}

const spreadOf = ({ low, high }: { low: number; high: number }) =>
  low === high ? String(low) : `${low}–${high}`;
