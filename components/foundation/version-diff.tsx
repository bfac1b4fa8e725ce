'use client';

import { useTranslations } from 'next-intl';
import type { FieldDiff } from '@/lib/foundation/schemas';

/** What differs between an old version and now, field by field. */
export function VersionDiff({ version, diffs }: { version: number; diffs: FieldDiff[] }) {
  const t = useTranslations('foundation');
  return (
    <dl className="space-y-5">
      {diffs.map((diff) => (
        <div key={diff.field}>
          <dt className="mb-1.5 text-head font-medium text-ink-2">
            {t(`fields.${diff.field}.label`)}
          </dt>
          {diff.kind === 'text' ? (
            <>
              <Side tone="old" label={t('history.from', { version })}>
                {diff.before || t('history.nothing')}
              </Side>
              <Side tone="new" label={t('history.to')}>
                {diff.after || t('history.nothing')}
              </Side>
            </>
          ) : (
            <>
              {diff.removed.map((row) => (
                <Side key={row} tone="old" label={t('history.removed')}>
                  {row}
                </Side>
              ))}
              {diff.added.map((row) => (
                <Side key={row} tone="new" label={t('history.added')}>
                  {row}
                </Side>
              ))}
            </>
          )}
        </div>
      ))}
    </dl>
  );
}

function Side(props: { tone: 'old' | 'new'; label: string; children: string }) {
  const border = props.tone === 'old' ? 'border-brick' : 'border-leaf';
  return (
    <dd className={`mt-1 border-l-2 pl-3 ${border}`}>
      <span className="block text-meta text-ink-3">{props.label}</span>
      <span className="whitespace-pre-wrap break-words">{props.children}</span>
    </dd>
  );
}
