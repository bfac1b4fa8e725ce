import { useEffect, useState } from 'react';
import type { LiveQuote, QuoteInput } from '@/lib/billing/schemas';
import { quoteAction } from '../actions';

/** Long enough that a word being typed is one question. */
const pauseMs = 300;

/**
 * What a wish costs, asked of the server whenever it or what is typed changes; null while nothing is
 * known, and the earlier answer while the next one is on its way. `askAgain` where the server knows better.
 */
export function useQuote(input: QuoteInput): { quote: LiveQuote | null; askAgain: () => void } {
  const [quote, setQuote] = useState<LiveQuote | null>(null);
  const [turn, setTurn] = useState(0);
  const question = JSON.stringify([turn, input]);
  useEffect(() => {
    let wanted = true;
    const timer = setTimeout(async () => {
      const [, asked] = JSON.parse(question) as [number, QuoteInput];
      const answer = await quoteAction(asked).catch(() => null);
      if (wanted) setQuote(answer?.ok ? answer.data : null);
    }, pauseMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [question]);
  return { quote, askAgain: () => setTurn((now) => now + 1) };
}
