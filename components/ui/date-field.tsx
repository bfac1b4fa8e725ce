'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { Input } from './input';

/** A calendar date in IST, `YYYY-MM-DD`, picked with the system's own calendar. */
export function DateField({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <Input type="date" className={cn('min-w-36', className)} {...rest} />;
}
