import { useEffect, useState } from 'react';
import type { LiveQuote, QuoteInput } from '@/lib/billing/schemas';
import { quoteAction } from '../actions';

/** Long enough that a word being typed is one question. */
const pauseMs = 300;

/**
 * What a wish costs, asked of the server whenever it or what is typed changes; null while nothing is
 * known, and the earlier answer while the next one is on its way.
 */
export function useQuote(input: QuoteInput): LiveQuote | null {
  const [quote, setQuote] = useState<LiveQuote | null>(null);
  const question = JSON.stringify(input);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const answer = await quoteAction(JSON.parse(question)).catch(() => null);
      if (wanted) setQuote(answer?.ok ? answer.data : null);
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question]);
  return quote;
}
