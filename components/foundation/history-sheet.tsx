'use client';

import { ArrowLeft, History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sheet } from '@/components/ui/sheet';
import { SkeletonText } from '@/components/ui/skeleton';
import { notify } from '@/components/ui/toast';
import type { FieldDiff } from '@/lib/foundation/schemas';
import { HistoryRow } from './history-row';
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
                <HistoryRow
                  entry={entry}
                  current={at === 0}
                  onCompare={(version) => void compare(version)}
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
