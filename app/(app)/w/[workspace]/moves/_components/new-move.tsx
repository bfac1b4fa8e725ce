'use client';

import { Plus } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { Suspense, useEffect, useState } from 'react';
import { Button } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { MovesSetting } from './moves-context';

const load = () => import('./new-move-dialog');
const NewMoveDialog = patientLazy(load);

/** The one saffron action of the page; also the key N. */
export function NewMove({ setting }: { setting: MovesSetting }) {
  const t = useTranslations('moves.new');
  const params = useSearchParams();
  const [open, setOpen] = useState(params.has('new'));

  useEffect(() => {
    function onKeyDown(event: KeyboardEvent): void {
      const busy =
        event.target instanceof Element &&
        event.target.closest(
          'input, textarea, select, [contenteditable], [role="dialog"], [role="menu"]',
        );
      if (event.key !== 'n' || busy || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <>
      <Button
        variant="primary"
        icon={<Plus aria-hidden />}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
        aria-keyshortcuts="n"
      >
        {t('button')}
      </Button>
      {open ? (
        <Suspense>
          <NewMoveDialog setting={setting} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
