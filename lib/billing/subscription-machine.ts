import type { SubscriptionState } from './schemas';

export type SubscriptionEvent =
  /** A verified payment for the period that ends then. */
  | { type: 'paid'; periodEnd: Date }
  | { type: 'charge_failed' }
  /** Its mandate, in the person's UPI app: the paid days go on, what comes after is not debited. */
  | { type: 'paused' }
  | { type: 'resumed' }
  | { type: 'cancelled' }
  | { type: 'cancel_undone' }
  /** The clock: what the moment makes of it. */
  | { type: 'time'; at: Date };

export type SubscriptionFacts = {
  state: SubscriptionState;
  /** The end of what is paid; null before the first payment. */
  periodEnd: Date | null;
};

/** Days that an unpaid plan goes on after its period, with notices, before it ends. */
export const graceDays = 7;
const dayMs = 86_400_000;
/** So long before its end a period is asked to be paid for by hand. */
export const soonMs = 7 * dayMs;

export const graceEnd = (periodEnd: Date) => new Date(periodEnd.getTime() + graceDays * dayMs);

const stateAfter = (facts: SubscriptionFacts, event: SubscriptionEvent): SubscriptionState => {
  const { state, periodEnd } = facts;
  switch (event.type) {
    case 'paid':
      return 'active';
    case 'charge_failed':
      return state === 'active' ? 'past_due' : state;
    case 'paused':
      return state === 'active' ? 'paused' : state;
    case 'resumed':
      return state === 'paused' ? 'active' : state;
    case 'cancelled':
      return state === 'expired' ? state : state === 'incomplete' ? 'expired' : 'cancelled';
    case 'cancel_undone':
      return state === 'cancelled' ? 'active' : state;
    case 'time':
      return atTime(state, periodEnd, event.at);
  }
};

/** A cancelled plan keeps its paid days; any other has its days of grace after them. */
function atTime(state: SubscriptionState, periodEnd: Date | null, at: Date): SubscriptionState {
  if (!periodEnd || at < periodEnd) return state;
  if (state === 'cancelled') return 'expired';
  if (state === 'incomplete' || state === 'expired') return state;
  return at < graceEnd(periodEnd) ? 'past_due' : 'expired';
}

/** What an event makes of a subscription. A payment never shortens what is paid already. */
export function advanceSubscription(
  facts: SubscriptionFacts,
  event: SubscriptionEvent,
): SubscriptionFacts {
  const state = stateAfter(facts, event);
  if (event.type !== 'paid') return { ...facts, state };
  const { periodEnd } = facts;
  const later = periodEnd && periodEnd > event.periodEnd ? periodEnd : event.periodEnd;
  return { state, periodEnd: later };
}

/** Whether its plan's limits hold: paid days, and the days of grace after them. */
export const entitles = (state: SubscriptionState) =>
  state === 'active' || state === 'past_due' || state === 'paused' || state === 'cancelled';
