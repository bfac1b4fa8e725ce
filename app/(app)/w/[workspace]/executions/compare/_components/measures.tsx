import { getTranslations } from 'next-intl/server';
import { inRupees } from '@/components/execution/money';
import { traceWords } from '@/components/execution/trace/trace-words';
import { type Column, Table } from '@/components/ui/table';
import type { RunTrace } from '@/lib/executions/schemas';

type Row = { key: string; name: string; first: string; second: string; change: Change | null };
/** `better` is null where more is neither. */
type Change = { text: string; better: boolean | null };

/** `1.2.0+3fa9c1`: enough of the hash to tell two apart. */
const versionOf = ({ skillVersion }: RunTrace['view']) =>
  skillVersion?.replace(/(\+.{6}).*/, '$1') ?? '–';

/** How good, how dear, how long: two runs side by side. */
export async function Measures({ first, second }: { first: RunTrace; second: RunTrace }) {
  const [t, trace, runs] = await Promise.all([
    getTranslations('trace.compare'),
    getTranslations('trace'),
    getTranslations('executions'),
  ]);
  const words = traceWords(trace);
  const [a, b] = [first.view, second.view];
  const engineOf = ({ engine, model }: RunTrace['view']) =>
    engine === null
      ? '–'
      : engine === 'playbook'
        ? runs('engine.playbook')
        : runs('engine.model', { model: model ?? '' });
  const statusOf = ({ status, errorCode }: RunTrace['view']) =>
    runs(errorCode === 'cancelled' ? 'status.cancelled' : `status.${status}`);
  const rows: Row[] = [
    number('score', [a.score, b.score], String, 1),
    plain('status', [statusOf(a), statusOf(b)]),
    plain('engine', [engineOf(a), engineOf(b)]),
    number('tokens', [a.tokens, b.tokens], (value) => value.toLocaleString('en-IN'), -1),
    number('cost', [a.costMicroUsd, b.costMicroUsd], inRupees, -1),
    number('time', [a.executionTimeMs, b.executionTimeMs], words.time, -1),
    number('attempts', [a.attempt, b.attempt], String, 0),
    plain('skill', [versionOf(a), versionOf(b)]),
    number('variation', [a.variation + 1, b.variation + 1], String, 0),
  ];
  const columns: Column<Row>[] = [
    { key: 'name', head: t('measure'), cell: ({ name }) => name },
    { key: 'first', head: t('first'), align: 'end', cell: (row) => row.first },
    { key: 'second', head: t('second'), align: 'end', cell: (row) => row.second },
    {
      key: 'change',
      head: t('difference'),
      align: 'end',
      wide: true,
      cell: ({ change }) => <ChangeText change={change} />,
    },
  ];
  return <Table caption={t('measures')} columns={columns} rows={rows} rowKey={(row) => row.key} />;

  type Key =
    | 'score'
    | 'status'
    | 'engine'
    | 'tokens'
    | 'cost'
    | 'time'
    | 'attempts'
    | 'skill'
    | 'variation';

  function plain(key: Key, [one, two]: [string, string]): Row {
    return { key, name: t(key), first: one, second: two, change: null };
  }

  /** `good`: 1 where more is better, -1 where less is. */
  function number(
    key: Key,
    [one, two]: [number | null, number | null],
    show: (value: number) => string,
    good: 1 | 0 | -1,
  ): Row {
    const row = plain(key, [one === null ? '–' : show(one), two === null ? '–' : show(two)]);
    if (one === null || two === null || one === two) return row;
    const text = `${two > one ? '+' : '−'}${show(Math.abs(two - one))}`;
    return { ...row, change: { text, better: good === 0 ? null : (two - one) * good > 0 } };
  }
}

function ChangeText({ change }: { change: Change | null }) {
  if (!change) return null;
  const { text, better } = change;
  const tone = better === null ? undefined : better ? 'text-leaf' : 'text-brick';
  return <span className={tone}>{text}</span>;
}
