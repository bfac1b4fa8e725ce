import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Tone, toneWash } from './tone';

export function Badge(props: { tone?: Tone; children: ReactNode; className?: string }) {
  return (
    <span
      className={cn(
        'inline-flex h-5 items-center gap-1 whitespace-nowrap rounded-sm px-1.5 text-meta font-medium [&_svg]:size-3.5',
        toneWash[props.tone ?? 'plain'],
        props.className,
      )}
    >
      {props.children}
    </span>
  );
}
