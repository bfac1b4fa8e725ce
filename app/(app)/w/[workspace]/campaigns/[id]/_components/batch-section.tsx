'use client';

import { PenLine } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { BatchView } from '@/lib/executions/batches/schemas';
import { BatchProgress } from './batch-progress';

const BatchDialog = patientLazy(() => import('./batch-dialog'));

/** A move that waits for its text and has a skill to write it. */
export type WritableMove = { id: string; title: string; phase: string | null };
type Props = {
  workspace: string;
  campaignId: string;
  batch: BatchView | null;
  writable: readonly WritableMove[];
  readOnly: boolean;
};

/** All drafts of a campaign by one press, and how far they have come. */
export function BatchSection({ workspace, campaignId, batch, writable, readOnly }: Props) {
  const t = useTranslations('campaigns.batch');
  const router = useRouter();
  const [asked, setAsked] = useState(false);
  const shown = batch?.items.some(({ state }) => state !== 'settled') ? batch : null;
  const may = !readOnly && shown?.status !== 'running' && writable.length > 0;
  if (!shown && !may) return null;
  return (
    <section aria-label={t('title')} className="max-w-[752px] space-y-3 print:hidden">
      {shown ? <BatchProgress workspace={workspace} batch={shown} readOnly={readOnly} /> : null}
      {may ? (
        <div className="flex flex-wrap items-center gap-3">
          <Button icon={<PenLine aria-hidden />} onClick={() => setAsked(true)}>
            {t('write')}
          </Button>
          <p className="text-ink-2">{t('waiting', { count: writable.length })}</p>
        </div>
      ) : null}
      {asked ? (
        <Suspense>
          <BatchDialog
            workspace={workspace}
            campaignId={campaignId}
            moves={writable}
            onClose={() => setAsked(false)}
            onStarted={() => {
              setAsked(false);
              router.refresh();
            }}
          />
        </Suspense>
      ) : null}
    </section>
  );
}
