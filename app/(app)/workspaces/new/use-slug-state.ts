'use client';

import { useEffect, useState } from 'react';
import { slugSchema } from '@/lib/workspaces/schemas';
import { slugIsFreeAction } from './actions';

export type SlugState = 'idle' | 'checking' | 'free' | 'taken';
const pauseMs = 350;

/** Whether an address is free, asked when typing pauses; the answer for an older text is dropped. */
export function useSlugState(slug: string): SlugState {
  const [state, setState] = useState<SlugState>('idle');
  useEffect(() => {
    if (!slugSchema.safeParse(slug).success) return setState('idle');
    let current = true;
    setState('checking');
    const timer = setTimeout(async () => {
      const result = await slugIsFreeAction({ slug }).catch(() => null);
      if (!current) return;
      setState(result?.ok ? (result.data.free ? 'free' : 'taken') : 'idle');
    }, pauseMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [slug]);
  return state;
}
