'use client';

import { ArrowLeft, History } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { SkeletonText } from '@/components/ui/skeleton';
import { notify } from '@/components/ui/toast';
import { formatInstant } from '@/lib/format';
import type { FieldDiff } from '@/lib/foundation/schemas';
import type { HistoryActions, HistoryEntry } from './types';
import { VersionDiff } from './version-diff';

type Props = {
  workspace: string;
  actions: HistoryActions;
  canRestore: boolean;
  onRestored: () => void;
};
type Compared = { version: number; diffs: FieldDiff[]; currentVersion: number };

/** Every kept version, what it changed, and the way back to it. */
export function HistorySheet({ workspace, actions, canRestore, onRestored }: Props) {
  const t = useTranslations('foundation.history');
  const page = useTranslations('foundation.page');
  const [open, setOpen] = useState(false);
  const [entries, setEntries] = useState<HistoryEntry[] | null>(null);
  const [older, setOlder] = useState<number | null>(null);
  const [compared, setCompared] = useState<Compared | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);

  const read = useCallback(
    async (before?: number) => {
      setProblem(null);
      const answer = await actions.list(workspace, before ? { before } : {}).catch(() => null);
      if (!answer?.ok) return setProblem(answer?.error.message ?? t('lost'));
      const more = answer.data.entries;
      setEntries((shown) => (before && shown ? [...shown, ...more] : more));
      setOlder(answer.data.older);
    },
    [actions, workspace, t],
  );
  useEffect(() => {
    if (open) void read();
    else setCompared(null);
  }, [open, read]);

  async function compare(version: number) {
    setProblem(null);
    const answer = await actions.compare(workspace, { version }).catch(() => null);
    if (!answer?.ok) return setProblem(answer?.error.message ?? t('lost'));
    setCompared({ version, ...answer.data });
  }
  async function restore({ version, currentVersion }: Compared) {
    setPending(true);
    const input = { version, expectedVersion: currentVersion };
    const answer = await actions.restore(workspace, input).catch(() => null);
    setPending(false);
    if (!answer?.ok) return setProblem(answer?.error.message ?? t('lost'));
    notify(t('restored', { version, now: answer.data.version }));
    setOpen(false);
    onRestored();
  }

  const same = compared?.diffs.length === 0;
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      trigger={<Button icon={<History aria-hidden />}>{page('history')}</Button>}
      title={compared ? t('from', { version: compared.version }) : t('title')}
      description={compared ? undefined : t('lead')}
      className="w-[min(560px,calc(100vw-24px))]"
      footer={
        compared && canRestore && !same ? (
          <Button variant="primary" pending={pending} onClick={() => void restore(compared)}>
            {t('restore', { version: compared.version })}
          </Button>
        ) : null
      }
    >
      {problem ? (
        <p role="alert" className="mb-3 text-brick">
          {t('failed', { why: problem })}{' '}
          <button type="button" className="underline" onClick={() => void read()}>
            {t('retry')}
          </button>
        </p>
      ) : null}
      {compared ? (
        <div className="space-y-4">
          <Button
            variant="ghost"
            icon={<ArrowLeft aria-hidden />}
            onClick={() => setCompared(null)}
            className="-ml-3"
          >
            {t('back')}
          </Button>
          {same ? (
            <p>{t('same', { version: compared.version })}</p>
          ) : (
            <VersionDiff version={compared.version} diffs={compared.diffs} />
          )}
        </div>
      ) : entries ? (
        <>
          <ol className="divide-y divide-line">
            {entries.map((entry, at) => (
              <li key={entry.version} className="py-3">
                <Entry
                  entry={entry}
                  current={at === 0}
                  onCompare={() => void compare(entry.version)}
                />
              </li>
            ))}
          </ol>
          {older ? (
            <Button variant="ghost" onClick={() => void read(older)}>
              {t('older')}
            </Button>
          ) : null}
        </>
      ) : problem ? null : (
        <SkeletonText lines={6} />
      )}
    </Sheet>
  );
}

function Entry(props: { entry: HistoryEntry; current: boolean; onCompare: () => void }) {
  const { entry, current, onCompare } = props;
  const t = useTranslations('foundation');
  const locale = useLocale();
  const first = entry.firstVersion === entry.version ? 'same' : String(entry.firstVersion);
  return (
    <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
      <div className="min-w-0 flex-1">
        <p>
          <span className="font-medium">
            {t('history.versions', { first, last: entry.version })}
          </span>
          {current ? <span className="ml-2 text-leaf">{t('history.current')}</span> : null}
        </p>
        <p className="text-meta text-ink-3">
          {entry.name ?? t('history.someone')} · {formatInstant(entry.endedAt, locale)}
        </p>
        {entry.uses > 0 ? (
          <p className="text-meta text-ink-2">{t('page.usedBy', { count: entry.uses })}</p>
        ) : null}
        <p className="text-meta text-ink-2">
          {entry.fields.map((field) => t(`fields.${field}.label`)).join(', ')}
        </p>
      </div>
      {current ? null : (
        <Button variant="ghost" onClick={onCompare}>
          {t('history.compare')}
        </Button>
      )}
    </div>
  );
}
