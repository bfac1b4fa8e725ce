import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Table } from '@/components/ui/table';
import { formatRupees } from '@/lib/format';
import { OrderCell } from '../_components/order-cell';

export type Difference = {
  id: string;
  email: string;
  /** Our id of it, which PhonePe knows too. */
  reference: string;
  ours: string;
  oursPaise: number;
  theirs: string;
  theirsPaise: number | null;
  /** What can be done about it. */
  deed: ReactNode;
};

/** Ours beside PhonePe's, where the two differ. */
export async function DifferenceTable(props: { caption: string; rows: readonly Difference[] }) {
  const t = await getTranslations('operator.reconciliation');
  const side = (words: string, paise: number | null) => (
    <>
      {words}
      {paise === null ? null : <span className="block tabular-nums">{formatRupees(paise)}</span>}
    </>
  );
  return (
    <Table
      stack
      caption={props.caption}
      rows={props.rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: 'payer',
          head: t('payer'),
          cell: ({ email, reference }) => <OrderCell email={email} lines={[reference]} />,
        },
        { key: 'ours', head: t('ours'), cell: (row) => side(row.ours, row.oursPaise) },
        { key: 'theirs', head: t('theirs'), cell: (row) => side(row.theirs, row.theirsPaise) },
        {
          key: 'deeds',
          head: <span className="sr-only">{t('deeds')}</span>,
          align: 'end',
          cell: ({ deed }) => deed,
        },
      ]}
    />
  );
}
