import { afterAll, beforeAll, expect, test } from 'vitest';
import { withClock } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import type { Mail } from '@/lib/platform/mail';
import { karnataka, orderOf, payerOf } from '@/lib/testing/billing';
import { textOfPdf } from '@/lib/testing/pdf';
import { connectTo, Simulator } from '@/lib/testing/phonepe';
import { saveBillingDetails } from './billing-details';
import { runBillingClock } from './clock/run-billing-clock';
import { documentPdf } from './documents/document-pdf';
import { getBilling } from './get-billing';
import { graceOf } from './grace-of';
import { openRefund } from './open-refund';
import { listPayments } from './payments';
import type { PhonePe } from './phonepe';
import type { SellablePlan } from './schemas';
import { settleAutopay } from './settle-autopay';
import { settlePayment } from './settle-payment';
import { settleRefund } from './settle-refund';
import { startCheckout } from './start-checkout';
import { lockPayer } from './subscription-store';
import { tellPayer } from './tell-payer';

const simulator = new Simulator();
let api: PhonePe;
beforeAll(async () => {
  api = connectTo(await simulator.start());
});
afterAll(() => simulator.stop());

async function buy(ctx: Ctx, planId: SellablePlan = 'starter') {
  const { id, order } = await orderOf(ctx, { planId }, api);
  await simulator.settle(order, 'COMPLETED');
  await settlePayment(order, api);
  return id;
}
const refundOf = (ctx: Ctx, paymentId: string, amountPaise: number) =>
  withSystem(async (tx) => {
    await lockPayer(tx, ctx.userId);
    const payment = await tx.payment.findUniqueOrThrow({ where: { id: paymentId } });
    return openRefund(tx, payment, { amountPaise, reason: 'Agreed.', requestedBy: null });
  });
async function complete(merchantRefundId: string) {
  await settleRefund(merchantRefundId, api);
  await simulator.settleRefund(merchantRefundId, 'COMPLETED');
  expect(await settleRefund(merchantRefundId, api)).toBe('completed');
}
const mailsOf = async ({ userId }: Ctx) => {
  const where = { userId, topic: 'mail' };
  const rows = await withSystem((tx) => tx.outbox.findMany({ where, orderBy: { id: 'asc' } }));
  return rows.map(({ payload }) => payload as Mail);
};
const pdfOf = (mail: Mail | undefined) =>
  Buffer.from(mail?.attachments?.[0]?.base64 ?? '', 'base64');

test('a payment and a refund are told with their documents, in the payer’s language', async () => {
  const ctx = await payerOf();
  await withUser(ctx, (tx) =>
    tx.user.updateMany({ where: { id: ctx.userId }, data: { preferredLanguage: 'hi' } }),
  );
  const id = await buy(ctx);
  await tellPayer({ userId: ctx.userId, kind: 'payment', id });
  const refund = await refundOf(ctx, id, 50_000);
  await tellPayer({ userId: ctx.userId, kind: 'refund', id: refund.id });
  await complete(refund.merchantRefundId);
  await tellPayer({ userId: ctx.userId, kind: 'refund', id: refund.id });
  const [paid, refunded, ...more] = await mailsOf(ctx);
  expect(more).toEqual([]);
  const invoice = await withUser(ctx, (tx) => tx.invoice.findFirstOrThrow());
  expect(paid?.subject).toBe(`इनवॉइस ${invoice.invoiceNumber}: ₹3,538.82 मिले`);
  expect(paid?.text).toContain('स्टार्टर प्लान के लिए');
  expect(paid?.text).toContain('/account/billing#documents');
  const { bytes, name } = await documentPdf(ctx, invoice.id);
  expect(paid?.attachments).toMatchObject([{ filename: name, contentType: 'application/pdf' }]);
  expect(pdfOf(paid).equals(bytes)).toBe(true);
  expect(await textOfPdf(pdfOf(refunded))).toContain(invoice.invoiceNumber);
});

test('the plan says what the next period costs, when to pay for it, what goes back, and that it ended', async () => {
  const ctx = await payerOf();
  const start = new Date('2027-01-10T06:00:00Z');
  const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
  const on = (n: number) => withClock(days(n), () => getBilling(ctx));
  const paymentId = await withClock(start, () => buy(ctx));
  const { subscription } = await on(1);
  expect(subscription).toMatchObject({ state: 'active', nextPaise: 353_882, toPay: false });
  expect((await on(25)).subscription?.toPay).toBe(true);
  const { merchantRefundId } = await refundOf(ctx, paymentId, 900);
  expect(await listPayments(ctx)).toMatchObject([{ refundedPaise: 0, returningPaise: 900 }]);
  await complete(merchantRefundId);
  expect(await listPayments(ctx)).toMatchObject([{ refundedPaise: 900, returningPaise: 0 }]);
  const tick = (n: number) =>
    withClock(days(n), () => runBillingClock(days(n), () => api, ctx.userId));
  await tick(32);
  const owed = (await on(32)).subscription;
  expect(owed).toMatchObject({ state: 'past_due', toPay: true });
  expect(await graceOf(ctx)).toBe(owed?.graceEnd);
  await tick(39);
  expect(await graceOf(ctx)).toBeNull();
  const after = await on(39);
  expect(after).toMatchObject({ planId: 'free', subscription: null });
  expect(after.ended).toEqual({ planId: 'starter', at: subscription?.periodEnd });
});

test('who can no longer be invoiced hears of the end with its price, though a mandate would reach', async () => {
  const ctx = await payerOf();
  const start = new Date('2027-01-10T06:00:00Z');
  await withClock(start, async () => {
    const { order } = await orderOf(ctx, { autopay: true }, api);
    await simulator.settle(order, 'COMPLETED');
    await settlePayment(order, api);
  });
  const plan = await withUser(ctx, (tx) =>
    tx.subscription.findFirstOrThrow({ where: { status: 'active' } }),
  );
  expect(await settleAutopay(plan.phonepeSubscriptionId ?? '', api)).toBe('active');
  await saveBillingDetails(ctx, { ...karnataka, country: 'SG', stateCode: '', pincode: '' });
  const soon = new Date(start.getTime() + 29.5 * 86_400_000);
  await withClock(soon, () => runBillingClock(soon, () => api, ctx.userId));
  const [mail, ...more] = await mailsOf(ctx);
  expect(more).toEqual([]);
  expect(mail?.text).toContain('pay ₹3,538.82 (GST included)');
  expect(await listPayments(ctx)).toHaveLength(1);
});

test('a plan that becomes another at its end is told so, and not that the other may be paid before', async () => {
  const ctx = await payerOf();
  const start = new Date('2027-01-10T06:00:00Z');
  const days = (n: number) => new Date(start.getTime() + n * 86_400_000);
  await withClock(start, () => buy(ctx, 'growth'));
  const asked = { planId: 'starter', cycle: 'monthly', idempotencyKey: 'change-it' } as const;
  await withClock(days(1), () => startCheckout(ctx, asked, api));
  for (const day of [26, 27, 31.5]) {
    await withClock(days(day), () => runBillingClock(days(day), () => api, ctx.userId));
  }
  const mails = await mailsOf(ctx);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Your plan becomes Starter on 10 Feb 2027',
    'Your plan is Starter from now on',
  ]);
  expect(mails[0]?.text).toContain('7 days to pay ₹3,538.82');
  expect(mails[1]?.text).toContain('/account/billing/plan');
});
