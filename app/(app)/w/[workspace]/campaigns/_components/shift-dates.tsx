'use client';

import { MoveHorizontal } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';

const ShiftDialog = patientLazy(() => import('./shift-dialog'));

export type Shiftable = { id: string; name: string; version: number; end: string };

/** Opens the way to move a campaign with everything in it that is still to be done. */
export function ShiftDates(props: { workspace: string; campaign: Shiftable; today: string }) {
  const t = useTranslations('campaigns.shift');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button icon={<MoveHorizontal aria-hidden />} onClick={() => setOpen(true)}>
        {t('button')}
      </Button>
      {open ? (
        <Suspense>
          <ShiftDialog {...props} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
