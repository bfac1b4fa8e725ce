import { useCallback, useEffect, useState } from 'react';
import type { BillingCycle, Quote, SellablePlan } from '@/lib/billing/schemas';
import { quoteAction } from '../actions';

/** What a wish costs, asked of the server whenever it changes; null while that is not known. */
export function useQuote({ planId, cycle }: { planId: SellablePlan; cycle: BillingCycle }) {
  const [quote, setQuote] = useState<Quote | null>(null);
  const [asked, setAsked] = useState(0);
  useEffect(() => {
    let wanted = asked >= 0;
    void quoteAction({ planId, cycle })
      .catch(() => null)
      .then((answer) => {
        if (wanted) setQuote(answer?.ok ? answer.data : null);
      });
    return () => {
      wanted = false;
    };
  }, [planId, cycle, asked]);
  const askAgain = useCallback(() => setAsked((count) => count + 1), []);
  return { quote, askAgain };
}
