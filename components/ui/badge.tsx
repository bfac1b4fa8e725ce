import type { ReactNode } from 'react';
import { cn } from './cn';
import { type Tone, toneWash } from './tone';

export function Badge(props: { tone?: Tone; children: ReactNode; className?: string }) {
  return (
    <span className={cn('badge', toneWash[props.tone ?? 'plain'], props.className)}>
      {props.children}
    </span>
  );
}
