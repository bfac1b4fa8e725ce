import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { log } from '@/lib/platform/log';
import type { Attachment, Mail } from '@/lib/platform/mail';
import { enqueue, type OutboxTopics } from '@/lib/platform/outbox';
import { documentPdf } from './documents/document-pdf';
import type { MailTo } from './mail-parts';
import { failedMail, paidMail, refundedMail, reviewMail } from './mails';

/** What is written, and the document that goes with it. */
type Told = { mail: Mail; documentId: string | null };

/**
 * Writes to the payer what became of a payment or a refund, with its document; says nothing of what still
 * waits.
 */
export async function tellPayer({ userId, kind, id }: OutboxTopics['billing']): Promise<void> {
  const told = await withSystem(async (tx) => {
    const user = await tx.user.findUnique({ where: { id: userId } });
    if (!user?.isActive) return null;
    const { email, fullName, preferredLanguage: language } = user;
    const to = { email, name: fullName ?? '', language };
    return kind === 'payment' ? ofPayment(tx, id, to) : ofRefund(tx, id, to);
  });
  if (!told) return;
  const attachments = told.documentId ? await attach(userId, told.documentId) : [];
  const mail = { ...told.mail, attachments };
  await withSystem((tx) => enqueue(tx, 'mail', mail, userId));
}

/** Nothing where it cannot be drawn: the payer hears of the money all the same, and can download it. */
async function attach(userId: string, documentId: string): Promise<Attachment[]> {
  try {
    const { bytes, name } = await documentPdf({ userId, requestId: documentId }, documentId);
    const base64 = Buffer.from(bytes).toString('base64');
    return [{ filename: name, contentType: 'application/pdf', base64 }];
  } catch (error) {
    log().error({ err: error, documentId }, 'a document could not be attached to its mail');
    return [];
  }
}

async function ofPayment(tx: Tx, id: string, to: MailTo): Promise<Told | null> {
  const payment = await tx.payment.findUnique({ where: { id } });
  const paise = Number(payment?.amountPaise ?? 0);
  if (payment?.state === 'failed') return { mail: failedMail(to, paise), documentId: null };
  if (payment?.state === 'review') return { mail: reviewMail(to, paise), documentId: null };
  const invoice = await tx.invoice.findUnique({ where: { paymentId: id } });
  if (payment?.state !== 'success' || !invoice) return null;
  const mail = paidMail(to, { paise, number: invoice.invoiceNumber, plan: payment.planId ?? '' });
  return { mail, documentId: invoice.id };
}

async function ofRefund(tx: Tx, id: string, to: MailTo): Promise<Told | null> {
  const refund = await tx.refund.findUnique({ where: { id } });
  if (refund?.state !== 'completed') return null;
  const note = await tx.creditNote.findUnique({ where: { refundId: id } });
  const mail = refundedMail(to, {
    paise: Number(refund.amountPaise),
    note: note?.noteNumber ?? null,
  });
  return { mail, documentId: note?.id ?? null };
}
