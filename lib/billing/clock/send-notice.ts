import { istDateOf } from '@/lib/platform/clock';
import type { Tx } from '@/lib/platform/db';
import { enqueue } from '@/lib/platform/outbox';
import { type NoticeKind, noticeMail } from '../notice-mail';
import { silentDebitPaise } from '../schemas';
import type { LivingSubscription } from '../subscription-store';

type Told = { kind: NoticeKind; paise: number; date: Date; plan: string };

/** Writes to the payer once for a period and a kind, in the transaction of what it tells. */
export async function sendNotice(tx: Tx, living: LivingSubscription, told: Told): Promise<void> {
  const { kind, paise, date, plan } = told;
  const { count } = await tx.billingNotice.createMany({
    data: [{ subscriptionId: living.id, kind, periodEnd: living.currentPeriodEnd ?? date }],
    skipDuplicates: true,
  });
  if (count === 0) return;
  const user = await tx.user.findUniqueOrThrow({ where: { id: living.userId } });
  if (!user.isActive) return;
  const to = { email: user.email, name: user.fullName ?? '', language: user.preferredLanguage };
  const mail = noticeMail(to, kind, {
    plan,
    paise,
    date: istDateOf(date),
    needsApproval: paise > silentDebitPaise,
  });
  await enqueue(tx, 'mail', mail, living.userId);
}
