import { getLocale, getTranslations } from 'next-intl/server';
import { Table } from '@/components/ui/table';
import { formatInstant } from '@/lib/format';
import type { AuditRow } from '@/lib/workspaces';

/** `campaign.status_changed` as words. */
const inWords = (action: string) => action.replace(/[._]/g, ' ');

export async function AuditTable({ rows }: { rows: AuditRow[] }) {
  const [t, locale] = await Promise.all([getTranslations('settings.audit'), getLocale()]);
  return (
    <Table
      caption={t('lead')}
      rows={rows}
      rowKey={(row) => String(row.seq)}
      columns={[
        { key: 'what', head: t('what'), cell: (row) => <What row={row} details={t('details')} /> },
        { key: 'who', head: t('who'), cell: (row) => row.actor ?? t('former') },
        {
          key: 'when',
          head: t('when'),
          cell: (row) => (
            <time dateTime={row.createdAt}>{formatInstant(row.createdAt, locale)}</time>
          ),
        },
        { key: 'seq', head: t('seq'), wide: true, align: 'end', cell: (row) => row.seq },
      ]}
    />
  );
}

function What({ row, details }: { row: AuditRow; details: string }) {
  const change = [row.oldValue, row.newValue]
    .filter((value) => value !== null)
    .map((value) => JSON.stringify(value, null, 1));
  if (change.length === 0) return inWords(row.action);
  return (
    <details>
      <summary className="cursor-pointer">
        {inWords(row.action)}
        <span className="sr-only"> ({details})</span>
      </summary>
      <pre className="mt-1 max-w-md overflow-x-auto rounded-md bg-sunk p-2 text-meta whitespace-pre-wrap break-words">
        {change.join('\n→\n')}
      </pre>
    </details>
  );
}
