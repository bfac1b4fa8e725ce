import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expirePayment,
  type PaymentFacts,
  refundPayment,
  statusOf,
  type VerifiedOrder,
  verifyPayment,
} from './payment-machine';
import { anchorDayOf, periodEnd, unusedValuePaise } from './periods';
import { type RefundPart, refundablePaise, refundStates, verifyRefund } from './refund-machine';
import type { PaymentState } from './schemas';
import {
  advanceSubscription,
  graceEnd,
  type SubscriptionEvent,
  type SubscriptionFacts,
} from './subscription-machine';

const amountPaise = 117_882;
const order = (state: VerifiedOrder['state'], paise = amountPaise): VerifiedOrder => ({
  state,
  amountPaise: paise,
});

/** Runs answers over a payment and counts its effects. */
function run(answers: readonly (VerifiedOrder | 'expire')[], superseded = false) {
  let state: PaymentState = 'created';
  const effects: string[] = [];
  for (const answer of answers) {
    if (answer === 'expire') state = expirePayment(state);
    else {
      const step = verifyPayment({ state, amountPaise, superseded }, answer);
      state = step.state;
      if (step.effect) effects.push(step.effect);
    }
  }
  return { state, effects };
}

describe('a payment', () => {
  const answer = fc.constantFrom<VerifiedOrder | 'expire'>(
    order('PENDING'),
    order('FAILED'),
    'expire',
  );

  test('paid at some point ends in success, fulfilled once, in every order and repetition', () => {
    fc.assert(
      fc.property(
        fc.array(answer),
        fc.array(answer),
        fc.nat({ max: 5 }),
        (before, after, again) => {
          const paid = Array.from({ length: again + 1 }, () => order('COMPLETED'));
          expect(run([...before, ...paid, ...after])).toEqual({
            state: 'success',
            effects: ['fulfil'],
          });
        },
      ),
    );
  });

  test('never paid is never fulfilled', () => {
    fc.assert(
      fc.property(fc.array(answer), (answers) => {
        expect(run(answers).effects).toEqual([]);
      }),
    );
  });

  test('of another amount is put before a person, and stays there', () => {
    const wrong = order('COMPLETED', amountPaise - 1);
    expect(run([wrong, order('COMPLETED'), wrong])).toEqual({
      state: 'review',
      effects: ['review'],
    });
  });

  test('for what was bought meanwhile by another is given back', () => {
    expect(run(['expire', order('COMPLETED'), order('COMPLETED')], true)).toEqual({
      state: 'success',
      effects: ['refund'],
    });
  });

  test.each<[PaymentState, number, PaymentState]>([
    ['success', 0, 'success'],
    ['success', 1, 'partially_refunded'],
    ['partially_refunded', amountPaise, 'refunded'],
    ['refunded', amountPaise, 'refunded'],
    ['pending', amountPaise, 'pending'],
  ])('%s with %s paise refunded is %s', (state, refunded, expected) => {
    const facts: Pick<PaymentFacts, 'state' | 'amountPaise'> = { state, amountPaise };
    expect(refundPayment(facts, refunded)).toBe(expected);
  });

  test.each<[PaymentState, string]>([
    ['created', 'pending'],
    ['review', 'pending'],
    ['partially_refunded', 'success'],
    ['expired', 'failed'],
    ['refunded', 'refunded'],
  ])('%s is called %s in the seed’s words', (state, status) => {
    expect(statusOf(state)).toBe(status);
  });
});

describe('a refund', () => {
  test('has one end, whatever comes after', () => {
    const answers = fc.array(
      fc.constantFrom('PENDING', 'CONFIRMED', 'COMPLETED', 'FAILED' as const),
    );
    fc.assert(
      fc.property(answers, (given) => {
        const ends = given.filter((one) => one === 'COMPLETED' || one === 'FAILED');
        const state = given.reduce(verifyRefund, 'requested' as const);
        const [first] = ends;
        if (first) expect(state).toBe(first.toLowerCase());
        else expect(['requested', 'pending']).toContain(state);
      }),
    );
  });

  test('never takes more than was paid, what is under way counted', () => {
    const part = fc.record({
      amountPaise: fc.integer({ min: 1, max: 200_000 }),
      state: fc.constantFrom(...refundStates),
    });
    fc.assert(
      fc.property(fc.array(part), (wanted: RefundPart[]) => {
        const taken: RefundPart[] = [];
        for (const refund of wanted) {
          if (refund.amountPaise <= refundablePaise(amountPaise, taken)) taken.push(refund);
        }
        const gone = taken.filter(({ state }) => state !== 'failed');
        expect(gone.reduce((sum, one) => sum + one.amountPaise, 0)).toBeLessThanOrEqual(
          amountPaise,
        );
      }),
    );
  });
});

describe('a subscription', () => {
  const start = new Date('2026-11-01T00:00:00Z');
  const end = new Date('2026-12-01T00:00:00Z');
  const active: SubscriptionFacts = { state: 'active', periodEnd: end };
  const at = (instant: Date): SubscriptionEvent => ({ type: 'time', at: instant });

  test('that is cancelled keeps its paid days, and can be taken back until then', () => {
    const cancelled = advanceSubscription(active, { type: 'cancelled' });
    expect(advanceSubscription(cancelled, at(start)).state).toBe('cancelled');
    expect(advanceSubscription(cancelled, { type: 'cancel_undone' })).toEqual(active);
    const over = advanceSubscription(cancelled, at(end));
    expect(over.state).toBe('expired');
    expect(advanceSubscription(over, { type: 'cancel_undone' }).state).toBe('expired');
  });

  test('that is not paid has its days of grace, and a payment in them makes it whole', () => {
    const due = advanceSubscription(active, at(end));
    expect(due.state).toBe('past_due');
    expect(advanceSubscription(due, at(graceEnd(end))).state).toBe('expired');
    const next = new Date('2027-01-01T00:00:00Z');
    expect(advanceSubscription(due, { type: 'paid', periodEnd: next })).toEqual({
      state: 'active',
      periodEnd: next,
    });
  });

  test('is never shortened, and the same payment twice changes nothing more', () => {
    const event = fc.oneof(
      fc.constantFrom<SubscriptionEvent>(
        { type: 'charge_failed' },
        { type: 'paused' },
        { type: 'resumed' },
        { type: 'cancelled' },
        { type: 'cancel_undone' },
      ),
      fc
        .integer({ min: 0, max: 400 })
        .map((days): SubscriptionEvent => ({ type: 'paid', periodEnd: dayAfter(days) })),
      fc.integer({ min: 0, max: 400 }).map((days) => at(dayAfter(days))),
    );
    const dayAfter = (days: number) => new Date(start.getTime() + days * 86_400_000);
    fc.assert(
      fc.property(fc.array(event), (events) => {
        let facts: SubscriptionFacts = { state: 'incomplete', periodEnd: null };
        for (const one of events) {
          const next = advanceSubscription(facts, one);
          expect(Number(next.periodEnd)).toBeGreaterThanOrEqual(Number(facts.periodEnd));
          expect(advanceSubscription(next, one)).toEqual(next);
          facts = next;
        }
      }),
    );
  });
});

describe('a period', () => {
  test.each([
    ['2026-01-31T06:00:00Z', 'monthly', undefined, '2026-02-28T06:00:00.000Z'],
    ['2026-02-28T06:00:00Z', 'monthly', 31, '2026-03-31T06:00:00.000Z'],
    ['2028-02-29T06:00:00Z', 'yearly', undefined, '2029-02-28T06:00:00.000Z'],
    // 31 January 00:30 in IST
    ['2026-01-30T19:00:00Z', 'monthly', undefined, '2026-02-27T19:00:00.000Z'],
    ['2026-12-15T06:00:00Z', 'monthly', undefined, '2027-01-15T06:00:00.000Z'],
  ] as const)('from %s, %s, anchored at %s, ends %s', (start, cycle, anchor, end) => {
    expect(periodEnd(new Date(start), cycle, anchor).toISOString()).toBe(end);
  });

  test('is worth less the later it is given up, never more than was paid and never below nothing', () => {
    const start = new Date('2026-11-01T00:00:00Z');
    const end = periodEnd(start, 'monthly', anchorDayOf(start));
    const value = (at: Date) => unusedValuePaise({ taxablePaise: 299_900, start, end }, at);
    expect(value(start)).toBe(299_900);
    expect(value(new Date('2026-11-16T00:00:00Z'))).toBe(149_950);
    expect(value(end)).toBe(0);
    const days = fc.integer({ min: -10, max: 50 });
    fc.assert(
      fc.property(days, days, (a, b) => {
        const day = (n: number) => new Date(start.getTime() + n * 86_400_000);
        const [early, late] = a < b ? [a, b] : [b, a];
        expect(value(day(late))).toBeLessThanOrEqual(value(day(early)));
        expect(value(day(early))).toBeLessThanOrEqual(299_900);
        expect(value(day(late))).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
