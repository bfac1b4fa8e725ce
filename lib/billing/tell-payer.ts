import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import type { Mail } from '@/lib/platform/mail';
import { enqueue, type OutboxTopics } from '@/lib/platform/outbox';
import { failedMail, type MailTo, paidMail, refundedMail, reviewMail } from './mails';

/** Writes to the payer what became of a payment or a refund; says nothing of what still waits. */
export async function tellPayer({ userId, kind, id }: OutboxTopics['billing']): Promise<void> {
  await withSystem(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user?.isActive) return;
    const { email, fullName, preferredLanguage: language } = user;
    const to = { email, name: fullName ?? '', language };
    const mail = kind === 'payment' ? await ofPayment(tx, id, to) : await ofRefund(tx, id, to);
    if (mail) await enqueue(tx, 'mail', mail, userId);
  });
}

async function ofPayment(tx: Tx, id: string, to: MailTo): Promise<Mail | null> {
  const payment = await tx.payment.findUnique({ where: { id } });
  const paise = Number(payment?.amountPaise ?? 0);
  if (payment?.state === 'failed') return failedMail(to, paise);
  if (payment?.state === 'review') return reviewMail(to, paise);
  const invoice = await tx.invoice.findUnique({ where: { paymentId: id } });
  if (payment?.state !== 'success' || !invoice) return null;
  return paidMail(to, { paise, number: invoice.invoiceNumber, plan: payment.planId ?? '' });
}

async function ofRefund(tx: Tx, id: string, to: MailTo): Promise<Mail | null> {
  const refund = await tx.refund.findUnique({ where: { id } });
  if (refund?.state !== 'completed') return null;
  const note = await tx.creditNote.findUnique({ where: { refundId: id } });
  return refundedMail(to, { paise: Number(refund.amountPaise), note: note?.noteNumber ?? null });
}
