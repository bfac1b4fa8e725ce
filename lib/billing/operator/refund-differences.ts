import { now } from '@/lib/platform/clock';
import type { Refund } from '@/lib/platform/db/generated/client';
import { type PhonePe, PhonePeFailure } from '../phonepe';
import type { RefundState, VerifiedRefund } from '../refund-machine';
import { askEach } from './ask-phonepe';

/** PhonePe's word; 'unknown': it was never asked for it. 'silent': it did not answer. */
type Theirs = VerifiedRefund | 'unknown' | 'silent';

export type RefundDifference = {
  refundId: string;
  email: string;
  /** Our id of the refund, which PhonePe knows too. */
  refund: string;
  ours: RefundState;
  oursPaise: number;
  theirs: Theirs;
  theirsPaise: number | null;
  /** Whether asking again may move ours: an end is an end. */
  movable: boolean;
};

const agrees: Record<RefundState, readonly Theirs[]> = {
  requested: ['PENDING', 'CONFIRMED'],
  pending: ['PENDING', 'CONFIRMED'],
  completed: ['COMPLETED'],
  failed: ['FAILED', 'unknown'],
};
/** So long the worker may take to bring a refund there. */
const bringMs = 60 * 60_000;

type Known = { state: VerifiedRefund; amountPaise: number | null };

async function look(api: PhonePe, { merchantRefundId }: Refund): Promise<Known | null> {
  try {
    return await api.refundStatus(merchantRefundId);
  } catch (error) {
    if (error instanceof PhonePeFailure && error.status === 404) return null;
    throw error;
  }
}

/** Asks PhonePe about each refund, and keeps those where its answer is not ours. Changes nothing. */
export async function refundDifferences(
  rows: readonly Refund[],
  emails: ReadonlyMap<string, string>,
  api: PhonePe,
): Promise<RefundDifference[]> {
  const answers = await askEach(rows, (row) => look(api, row));
  return answers.flatMap(([row, answer]) => {
    const ours = row.state as RefundState;
    const oursPaise = Number(row.amountPaise);
    const known = answer === 'silent' ? null : answer;
    const theirs: Theirs = answer === 'silent' ? 'silent' : (answer?.state ?? 'unknown');
    const theirsPaise = known?.amountPaise ?? null;
    const onItsWay =
      ours === 'requested' &&
      theirs === 'unknown' &&
      now().getTime() - row.createdAt.getTime() < bringMs;
    const sameAmount = theirsPaise === null || theirsPaise === oursPaise;
    if ((agrees[ours].includes(theirs) || onItsWay) && sameAmount) return [];
    return [
      {
        refundId: row.id,
        email: emails.get(row.userId) ?? row.userId,
        refund: row.merchantRefundId,
        ours,
        oursPaise,
        theirs,
        theirsPaise,
        movable: ours === 'requested' || ours === 'pending',
      },
    ];
  });
}
