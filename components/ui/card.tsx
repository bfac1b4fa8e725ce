import type { ComponentProps } from 'react';
import { cn } from './cn';

/** A hairline box on the surface. Never inside another. */
export function Card({ className, ...rest }: ComponentProps<'div'>) {
  return <div className={cn('card', className)} {...rest} />;
}
