'use client';

import { cloneElement, type ReactElement, Suspense, useState } from 'react';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { MenuGroup } from './menu-panel';

const load = () => import('./menu-panel');
const MenuPanel = patientLazy(load);

type Face = {
  'aria-haspopup'?: 'menu';
  onPointerEnter?: () => unknown;
  onFocus?: () => unknown;
  onClick?: () => unknown;
};

/** A button that opens a menu, whose code comes with the first press. `groups` are made when it opens. */
export function QuickMenu(props: {
  trigger: ReactElement<Face>;
  groups: () => readonly MenuGroup[];
  align?: 'start' | 'end';
}) {
  const [wanted, setWanted] = useState(false);
  const face = cloneElement(props.trigger, {
    'aria-haspopup': 'menu',
    onPointerEnter: load,
    onFocus: load,
    ...(wanted ? {} : { onClick: () => setWanted(true) }),
  });
  if (!wanted) return face;
  return (
    <Suspense fallback={face}>
      <MenuPanel trigger={face} groups={props.groups()} align={props.align} />
    </Suspense>
  );
}
