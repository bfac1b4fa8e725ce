'use client';

import type { ComponentProps } from 'react';
import { cn } from './cn';
import { useFieldControl } from './field';

export function Input({ className, type = 'text', ...rest }: ComponentProps<'input'>) {
  const wiring = useFieldControl(rest);
  return <input type={type} {...rest} {...wiring} className={cn('control', className)} />;
}
