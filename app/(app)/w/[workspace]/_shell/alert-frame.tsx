'use client';

import { X } from 'lucide-react';
import { type ReactNode, useSyncExternalStore } from 'react';
import { cn } from '@/components/ui/cn';
import { IconButton } from '@/components/ui/icon-button';

type Props = { mark: string; close: string; pressing: boolean; children: ReactNode };

const name = 'budget-alert-seen';
const listeners = new Set<() => void>();

function listen(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

/** What this browser put away last; storage may be forbidden, and then nothing is put away. */
function seen(): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

function putAway(mark: string) {
  try {
    localStorage.setItem(name, mark);
  } catch {
    return;
  }
  for (const listener of listeners) listener();
}

/** A line over the page that stays away in this browser once it was closed, until its mark changes. */
export function AlertFrame({ mark, close, pressing, children }: Props) {
  // the server cannot know, so the line comes with the browser's code and never flashes
  const hidden = useSyncExternalStore(
    listen,
    () => seen() === mark,
    () => true,
  );
  if (hidden) return null;
  return (
    <aside
      className={cn(
        'flex flex-wrap items-center gap-x-4 gap-y-1.5 px-5 py-2 max-md:px-3 print:hidden',
        pressing ? 'bg-brick-wash' : 'bg-gold-wash',
      )}
    >
      {children}
      <IconButton label={close} icon={<X aria-hidden />} onClick={() => putAway(mark)} />
    </aside>
  );
}
