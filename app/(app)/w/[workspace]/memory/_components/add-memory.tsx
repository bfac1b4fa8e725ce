'use client';

import { Plus } from 'lucide-react';
import { useSearchParams } from 'next/navigation';
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Button, type ButtonVariant } from '@/components/ui/button';
import { patientLazy } from '@/components/ui/patient-lazy';

const load = () => import('./add-memory-dialog');
const AddMemoryDialog = patientLazy(load);

type Props = {
  workspace: string;
  userId: string;
  variant?: ButtonVariant;
  /** Opens at `?new` and at the key N. One on a page. */
  main?: boolean;
  children: ReactNode;
};

/** The button that opens the form for a memory written by hand. */
export function AddMemory({ workspace, userId, variant = 'primary', main, children }: Props) {
  const params = useSearchParams();
  const [open, setOpen] = useState(Boolean(main) && params.has('new'));

  useEffect(() => {
    if (!main) return;
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
  }, [main]);

  return (
    <>
      <Button
        variant={variant}
        icon={<Plus aria-hidden />}
        onPointerEnter={load}
        onFocus={load}
        onClick={() => setOpen(true)}
        aria-keyshortcuts={main ? 'n' : undefined}
      >
        {children}
      </Button>
      {open ? (
        <Suspense>
          <AddMemoryDialog workspace={workspace} userId={userId} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
