import { z } from 'zod';
import type { Prisma, Tx } from '@/lib/platform/db';
import type { Payment, Subscription } from '@/lib/platform/db/generated/client';
import { enqueue, type OutboxTopics } from '@/lib/platform/outbox';
import { type AutopayState, type PhonePe, PhonePeFailure, phonePe } from './phonepe';
import { settleAutopay } from './settle-autopay';

export type Mandate = { id: string; maxPaise: number };

const schema = z.object({ mandate: z.object({ id: z.string(), maxPaise: z.number().int() }) });

/** The mandate that a checkout sets up; it waits with its payment until that has succeeded. */
export const mandateOf = ({ metadata }: Pick<Payment, 'metadata'>): Mandate | null =>
  schema.safeParse(metadata).data?.mandate ?? null;

export const asMetadata = (mandate: Mandate | null): Prisma.InputJsonObject =>
  mandate ? { mandate } : {};

const lasting: ReadonlySet<string> = new Set(['activation_in_progress', 'active', 'paused']);

/** Whether there is a mandate that may debit, now or when it is resumed. */
export const holdsMandate = ({ phonepeSubscriptionId, autopay }: Omit<Holder, 'userId'>) =>
  phonepeSubscriptionId !== null && lasting.has(autopay);

type Holder = Pick<Subscription, 'userId' | 'phonepeSubscriptionId' | 'autopay'>;

/** Has the worker end the mandate that a subscription still holds. In the transaction that needs it no more. */
export async function releaseMandate(tx: Tx, holder: Holder) {
  const { userId, phonepeSubscriptionId: id } = holder;
  if (id && holdsMandate(holder)) await enqueue(tx, 'mandate', { id, deed: 'end' }, userId);
}

/** What a paid subscription holds from now on: its payment's mandate in place of the one before. */
export async function takeMandate(tx: Tx, holder: Holder, payment: Payment) {
  const mandate = mandateOf(payment);
  if (!mandate) return {};
  await releaseMandate(tx, holder);
  await enqueue(tx, 'mandate', { id: mandate.id, deed: 'ask' }, payment.userId);
  return {
    phonepeSubscriptionId: mandate.id,
    autopay: 'activation_in_progress',
    autopayMaxPaise: BigInt(mandate.maxPaise),
  };
}

/** Has the worker end what a checkout has set up for nothing. */
export async function dropMandate(tx: Tx, payment: Payment) {
  const mandate = mandateOf(payment);
  if (mandate) await enqueue(tx, 'mandate', { id: mandate.id, deed: 'end' }, payment.userId);
}

const over: ReadonlySet<AutopayState> = new Set(['CANCELLED', 'REVOKED', 'FAILED']);

/** The worker's part: safe to repeat. @throws Error while PhonePe still sets it up, to be asked again */
export async function lookAfterMandate(
  { id, deed }: OutboxTopics['mandate'],
  api: PhonePe = phonePe(),
): Promise<void> {
  if (deed === 'end') await end(id, api);
  const state = await settleAutopay(id, api);
  if (state === 'activation_in_progress') throw new Error('The mandate is still being set up.');
}

async function end(id: string, api: PhonePe) {
  try {
    if (!over.has(await api.autopayState(id))) await api.cancelAutopay(id);
  } catch (error) {
    if (!(error instanceof PhonePeFailure) || error.status !== 404) throw error;
  }
}
