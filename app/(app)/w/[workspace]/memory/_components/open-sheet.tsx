'use client';

import { type ComponentProps, Suspense } from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';

const MemorySheet = patientLazy(() => import('./memory-sheet'));

/** The sheet of the memory that the address names; its code comes when one is first opened. */
export function OpenSheet(props: ComponentProps<typeof MemorySheet>) {
  return (
    <Suspense>
      <MemorySheet key={props.memory?.id} {...props} />
    </Suspense>
  );
}
