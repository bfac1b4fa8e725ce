import type { Tx } from '@/lib/platform/db';
import type { Payment } from '@/lib/platform/db/generated/client';
import { withSystem } from '@/lib/platform/db/system';
import type { OrderStatus, PhonePe } from '../phonepe';
import type { PaymentState } from '../schemas';
import { askOrder } from '../settle-payment';
import { askEach } from './ask-phonepe';
import { emailsOf } from './payment-rows';
import { type RefundDifference, refundDifferences } from './refund-differences';

const dayMs = 24 * 3600 * 1000;

/** PhonePe's word; 'unknown': it has no such order. 'silent': it did not answer. */
type Theirs = OrderStatus['state'] | 'unknown' | 'silent';

export type Difference = {
  paymentId: string;
  email: string;
  order: string;
  ours: PaymentState;
  oursPaise: number;
  theirs: Theirs;
  theirsPaise: number | null;
  /** Whether asking again may move ours: what is paid never becomes unpaid. */
  movable: boolean;
};

export type Reconciliation = {
  day: string;
  asked: number;
  differences: Difference[];
  refundsAsked: number;
  refundDifferences: RefundDifference[];
  /** Whether the day has more payments or refunds than are asked about at once. */
  more: boolean;
};

/** What each of our states may meet at PhonePe without being a difference. */
const agrees: Record<PaymentState, readonly Theirs[]> = {
  created: ['PENDING', 'unknown'],
  pending: ['PENDING'],
  // paid, but not what was agreed: somebody has to decide
  review: [],
  failed: ['FAILED', 'unknown'],
  expired: ['FAILED', 'PENDING', 'unknown'],
  success: ['COMPLETED'],
  partially_refunded: ['COMPLETED'],
  refunded: ['COMPLETED'],
};
const movable: readonly PaymentState[] = ['created', 'pending', 'failed', 'expired'];

type Options = {
  /** So many payments, and so many refunds, are asked about. */
  most: number;
  /** Done in the transaction that reads them. */
  note?: (tx: Tx, found: { payments: number; refunds: number }) => Promise<void>;
};

/**
 * Asks PhonePe about each payment and each refund begun on a day in India, and says where its answer is not
 * ours. Changes nothing. Failed and expired ones are asked about too: money may have come late.
 */
export async function compareDay(
  day: string,
  api: PhonePe,
  { most, note }: Options,
): Promise<Reconciliation> {
  const start = new Date(`${day}T00:00:00+05:30`);
  const wanted = {
    where: { createdAt: { gte: start, lt: new Date(start.getTime() + dayMs) } },
    orderBy: [{ createdAt: 'asc' as const }, { id: 'asc' as const }],
    take: most + 1,
  };
  const { rows, refunds, emails } = await withSystem(async (tx) => {
    const rows = await tx.payment.findMany(wanted);
    const refunds = await tx.refund.findMany(wanted);
    await note?.(tx, { payments: rows.length, refunds: refunds.length });
    const userIds = [...rows, ...refunds].map(({ userId }) => userId);
    return { rows, refunds, emails: await emailsOf(tx, userIds) };
  });
  const answers = await askEach(rows.slice(0, most), (row) => askOrder(api, row));
  const some = refunds.slice(0, most);
  return {
    day,
    asked: answers.length,
    differences: answers.flatMap(([row, answer]) => compare(row, answer, emails)),
    refundsAsked: some.length,
    refundDifferences: await refundDifferences(some, emails, api),
    more: rows.length > most || refunds.length > most,
  };
}

function compare(
  row: Payment,
  answer: OrderStatus | null | 'silent',
  emails: Map<string, string>,
): Difference[] {
  const ours = row.state as PaymentState;
  const oursPaise = Number(row.amountPaise ?? 0);
  const order = answer === 'silent' ? null : answer;
  const theirs: Theirs = answer === 'silent' ? 'silent' : (answer?.state ?? 'unknown');
  const sameAmount = theirs !== 'COMPLETED' || order?.amountPaise === oursPaise;
  if (agrees[ours].includes(theirs) && sameAmount) return [];
  return [
    {
      paymentId: row.id,
      email: emails.get(row.userId) ?? row.userId,
      order: row.merchantTransactionId,
      ours,
      oursPaise,
      theirs,
      theirsPaise: order?.amountPaise ?? null,
      movable: movable.includes(ours),
    },
  ];
}
