import { useLocale, useTranslations } from 'next-intl';
import { inBoth, inRupees } from '@/components/execution/money';
import { Table } from '@/components/ui/table';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import { formatDate, formatDayMonth, formatRupees } from '@/lib/format';
import type { UsageShare } from '@/lib/usage/schemas';
import { type Bar, barsOf, scaleOf } from './figures';
import { isNarrowed, type UsageQuery } from './query';

type Props = { query: UsageQuery; days: readonly UsageShare[]; dayLimit: number | null };

const height = 176;
/** Paise are told on the axis only where rupees are few. */
const axis = (paise: number) => formatRupees(Math.round(paise), { compact: paise >= 2_000 });
const paiseOf = (microUsd: number) => (microUsd * displayPaisePerUsd) / 1_000_000;

/** What each day cost against what a day may cost; the same as a table below. */
export function DayChart({ query, days, dayLimit }: Props) {
  const t = useTranslations('usage.chart');
  const locale = useLocale();
  const bars = barsOf(query.from, query.to, days);
  const weekly = bars[0]?.from !== bars[0]?.to;
  const limit = weekly || dayLimit === null ? null : paiseOf(dayLimit);
  const { top, limitShown } = scaleOf(
    bars.map(({ microUsd }) => paiseOf(microUsd)),
    limit,
  );
  const y = (paise: number) => height - (paise / top) * height;
  const slot = 100 / bars.length;
  const whenOf = ({ from, to }: Bar) =>
    from === to
      ? formatDate(from, locale)
      : `${formatDayMonth(from, locale)} – ${formatDate(to, locale)}`;
  const free = bars.every(({ microUsd }) => microUsd === 0);
  const marks = [...new Set([bars[0], bars[Math.floor(bars.length / 2)], bars.at(-1)])];
  return (
    <section aria-labelledby="by-day" className="space-y-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="by-day" className="font-semibold">
          {t(weekly ? 'titleWeeks' : 'title')}
        </h2>
        <p className="flex items-center gap-2 text-meta text-ink-2">
          {free || dayLimit === null || limit === null ? null : limitShown ? (
            <>
              <svg aria-hidden width="22" height="2">
                <line x2="22" y1="1" y2="1" strokeDasharray="4 3" className="stroke-brick" />
              </svg>
              {t('limit', { limit: inRupees(dayLimit) })}
            </>
          ) : (
            t('limitAbove', { limit: inRupees(dayLimit) })
          )}
        </p>
      </div>
      {free ? <p className="text-ink-2">{t('free')}</p> : chart()}
      {isNarrowed(query) && limitShown ? (
        <p className="text-meta text-ink-3">{t('narrowed')}</p>
      ) : null}
      <details>
        <summary className="w-fit cursor-pointer text-head text-ink-2">{t('asTable')}</summary>
        <Table
          className="mt-2"
          caption={t(weekly ? 'titleWeeks' : 'title')}
          rows={bars.filter(({ runs }) => runs > 0)}
          rowKey={(bar) => bar.from}
          columns={[
            { key: 'day', head: t('day'), cell: whenOf },
            { key: 'cost', head: t('cost'), align: 'end', cell: (bar) => inBoth(bar.microUsd) },
            { key: 'runs', head: t('runs'), align: 'end', cell: (bar) => bar.runs },
            {
              key: 'tokens',
              head: t('tokens'),
              align: 'end',
              wide: true,
              cell: (bar) => bar.tokens.toLocaleString('en-IN'),
            },
          ]}
        />
      </details>
    </section>
  );

  function chart() {
    return (
      <div className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2 text-meta text-ink-3 tabular-nums">
        <div aria-hidden className="flex flex-col justify-between text-right" style={{ height }}>
          <span className="-translate-y-1/2">{axis(top)}</span>
          <span>{axis(top / 2)}</span>
          <span className="translate-y-1/2">₹0</span>
        </div>
        <svg role="img" aria-label={t('summary', summaryOf())} className="w-full" height={height}>
          {[0, height / 2, height].map((at) => (
            <line key={at} x1="0" x2="100%" y1={at} y2={at} className="stroke-line" />
          ))}
          {bars.map((bar, at) => {
            const rise = height - y(paiseOf(bar.microUsd));
            // what cost something is seen, however little it was
            const shown = bar.microUsd > 0 ? Math.max(2, rise) : 0;
            return (
              <rect
                key={bar.from}
                x={`${at * slot + slot * 0.15}%`}
                width={`${slot * 0.7}%`}
                y={height - shown}
                height={shown}
                className="fill-ink-2 hover:fill-indigo"
              >
                <title>{`${whenOf(bar)}: ${inBoth(bar.microUsd)}`}</title>
              </rect>
            );
          })}
          {limit !== null && limitShown ? (
            <line
              x1="0"
              x2="100%"
              y1={y(limit)}
              y2={y(limit)}
              strokeDasharray="4 3"
              className="stroke-brick"
            />
          ) : null}
        </svg>
        <span />
        <div aria-hidden className="flex justify-between pt-1">
          {marks.map((bar) =>
            bar ? <span key={bar.from}>{formatDayMonth(bar.from, locale)}</span> : null,
          )}
        </div>
      </div>
    );
  }
  function summaryOf() {
    const dearest = bars.reduce((best, bar) => (bar.microUsd > best.microUsd ? bar : best));
    return {
      from: formatDate(query.from, locale),
      to: formatDate(query.to, locale),
      when: whenOf(dearest),
      cost: inRupees(dearest.microUsd),
    };
  }
}
