import { getTranslations } from 'next-intl/server';
import { inRupees } from '@/components/execution/money';
import { traceWords } from '@/components/execution/trace/trace-words';
import { type Column, Table } from '@/components/ui/table';
import { displayPaisePerUsd } from '@/lib/billing/schemas';
import type { RunTrace } from '@/lib/executions/schemas';
import { formatRupees, formatUsd } from '@/lib/format';
import { type Fact, Facts, Part } from './facts';

type Row = {
  key: string;
  name: string;
  attempt: number | null;
  tokens: number;
  microUsd: number;
};

/** What it was thought to cost, what was held, and what each step took. */
export async function CostTab({ trace }: { trace: RunTrace }) {
  const t = await getTranslations('trace.cost');
  const words = traceWords(await getTranslations('trace'));
  const { view, steps, reservedMicroUsd } = trace;
  const { estimate, costMicroUsd, tokens } = view;
  const both = (microUsd: number) => `${inRupees(microUsd)} (${formatUsd(microUsd)})`;
  const ended = view.status === 'completed' || view.status === 'failed';
  const booked = view.events.findLast(({ type }) => type === 'cost_recorded');
  const share =
    estimate.microUsd > 0 && costMicroUsd > 0
      ? `, ${t('ofEstimate', { percent: Math.round((100 * costMicroUsd) / estimate.microUsd) })}`
      : '';
  const counted = booked?.data.estimated === true ? `, ${t('estimated')}` : '';
  const facts: Fact[] = [
    {
      key: 'estimate',
      name: t('estimate'),
      value: `${both(estimate.microUsd)}, ${t(`confidence.${estimate.confidence}`)}`,
    },
    { key: 'reserved', name: t('reserved'), value: both(reservedMicroUsd) },
    ...(ended
      ? [{ key: 'paid', name: t('paid'), value: `${both(costMicroUsd)}${share}${counted}` }]
      : []),
    { key: 'tokens', name: t('tokens'), value: tokens.toLocaleString('en-IN') },
  ];
  return (
    <div className="space-y-8">
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <div className="space-y-3">
          <Facts facts={facts} />
          <p className="text-meta text-ink-3">
            {t('rate', { rate: formatRupees(displayPaisePerUsd) })}
          </p>
          {ended && costMicroUsd === 0 && tokens === 0 ? (
            <p className="text-head text-ink-2">{t('free')}</p>
          ) : null}
        </div>
        <Bars estimate={estimate.microUsd} reserved={reservedMicroUsd} paid={costMicroUsd} />
      </div>
      {steps.length > 0 ? (
        <Part title={t('perStep')}>
          <Table
            caption={t('perStep')}
            columns={columns()}
            rows={rowsOf()}
            rowKey={({ key }) => key}
          />
          {new Set(steps.map(({ attempt }) => attempt)).size > 1 ? (
            <p className="text-meta text-ink-3">{t('kept')}</p>
          ) : null}
        </Part>
      ) : null}
    </div>
  );

  function rowsOf(): Row[] {
    const own = steps.map(({ step, attempt, tokens: used, costMicroUsd: microUsd }) => ({
      key: step,
      name: words.step(step),
      attempt,
      tokens: used,
      microUsd,
    }));
    const [usedTokens, usedMoney] = [
      own.reduce((sum, row) => sum + row.tokens, 0),
      own.reduce((sum, row) => sum + row.microUsd, 0),
    ];
    const other = { tokens: tokens - usedTokens, microUsd: costMicroUsd - usedMoney };
    const total = { key: 'total', name: t('total'), attempt: null, tokens, microUsd: costMicroUsd };
    return [
      ...own,
      ...(ended && (other.tokens > 0 || other.microUsd > 0)
        ? [{ key: 'other', name: t('other'), attempt: null, ...other }]
        : []),
      ...(ended ? [total] : []),
    ];
  }

  function columns(): Column<Row>[] {
    return [
      {
        key: 'step',
        head: t('step'),
        cell: ({ key, name }) => (
          <span className={key === 'total' ? 'font-semibold' : undefined}>{name}</span>
        ),
      },
      { key: 'attempt', head: t('attempt'), align: 'end', wide: true, cell: (row) => row.attempt },
      {
        key: 'tokens',
        head: t('tokens'),
        align: 'end',
        cell: (row) => row.tokens.toLocaleString('en-IN'),
      },
      { key: 'rupees', head: t('rupees'), align: 'end', cell: (row) => inRupees(row.microUsd) },
      {
        key: 'usd',
        head: t('usd'),
        align: 'end',
        wide: true,
        cell: (row) => formatUsd(row.microUsd),
      },
    ];
  }
}

/** The three amounts on one scale. */
async function Bars(props: { estimate: number; reserved: number; paid: number }) {
  const t = await getTranslations('trace.cost');
  const most = Math.max(props.estimate, props.reserved, props.paid);
  if (most === 0) return null;
  const bars = [
    { key: 'estimate', name: t('estimate'), value: props.estimate, look: 'bg-ink-3' },
    { key: 'reserved', name: t('reserved'), value: props.reserved, look: 'bg-line-strong' },
    { key: 'paid', name: t('paid'), value: props.paid, look: 'bg-indigo' },
  ];
  return (
    <ul aria-hidden className="space-y-2">
      {bars.map(({ key, name, value, look }) => (
        <li
          key={key}
          className="grid grid-cols-[7rem_minmax(0,1fr)_5rem] items-center gap-3 text-head"
        >
          <span className="text-ink-3">{name}</span>
          <span className="h-2.5 rounded-full bg-sunk">
            <span
              className={`block h-full min-w-[2px] rounded-full ${look}`}
              style={{ width: `${(100 * value) / most}%` }}
            />
          </span>
          <span className="text-right tabular-nums">{inRupees(value)}</span>
        </li>
      ))}
    </ul>
  );
}
