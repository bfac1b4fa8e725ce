'use client';

import { useEffect, useState } from 'react';
import type { EstimateInput, Quote } from '@/lib/executions/schemas';
import type { ExecutionActions } from './types';

const waitMs = 700;

/** The price of what the form holds, asked once the typing rests. Null until the inputs make sense. */
export function useEstimate(
  workspace: string,
  estimate: ExecutionActions['estimate'],
  input: EstimateInput,
): Quote | null {
  const [price, setPrice] = useState<Quote | null>(null);
  const asked = JSON.stringify(input);
  useEffect(() => {
    let current = true;
    const timer = setTimeout(async () => {
      const result = await estimate(workspace, JSON.parse(asked) as EstimateInput).catch(
        () => null,
      );
      if (current) setPrice(result?.ok ? result.data : null);
    }, waitMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, workspace, estimate]);
  return price;
}
