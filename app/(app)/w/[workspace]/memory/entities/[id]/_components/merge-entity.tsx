'use client';

import { Merge } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';

const load = () => import('./merge-dialog');
const MergeDialog = patientLazy(load);

/** The same thing under two names becomes one. */
export function MergeEntity(props: { workspace: string; id: string; name: string }) {
  const t = useTranslations('memory.entity');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        icon={<Merge aria-hidden />}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
      >
        {t('merge')}
      </Button>
      {open ? (
        <Suspense>
          <MergeDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
