import { dateColumn, istDateOf, now } from '@/lib/platform/clock';
import { contactAddress } from '@/lib/platform/contact-address';
import { withSystem } from '@/lib/platform/db/system';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { composeMail } from '@/lib/platform/mail-layout';
import { enqueue } from '@/lib/platform/outbox';
import { type Contradiction, findContradictions } from '../check-billing';
import { compareDay } from '../operator/compare-day';
import type { PhonePe } from '../phonepe';
import { forgetEnquiries } from './forget-enquiries';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** In India: late enough that what was begun before midnight has been decided. */
const fromHour = 4;
/** A worker that was away makes up for so many days. */
const daysBack = 3;
/** A comparison that did not finish is begun anew after this long. */
const anewMs = hourMs;
const most = 20_000;

const hourInIndia = (at: Date) => new Date(at.getTime() + 5.5 * hourMs).getUTCHours();

/**
 * Compares the days before with PhonePe once each, at night, and the books with themselves, and writes to
 * the seller where they differ; what is to be forgotten goes with it. Returns the day that it compared; null where there was none to compare.
 */
export async function reconcileNightly(at: Date, connect: () => PhonePe): Promise<string | null> {
  if (hourInIndia(at) < fromHour) return null;
  const day = await claimDay(at);
  if (!day) return null;
  await forgetEnquiries(at);
  const found = await compareDay(day, connect(), { most });
  const all = [...found.differences, ...found.refundDifferences];
  const differences = all.length;
  const silent = all.some(({ theirs }) => theirs === 'silent');
  const contradictions = await withSystem(async (tx) => {
    const inside = await findContradictions(tx);
    await tx.reconciliation.update({
      where: { day: dateColumn(day) },
      data: {
        // PhonePe's silence says nothing about the books: it is asked again
        finishedAt: silent ? null : now(),
        payments: found.asked,
        refunds: found.refundsAsked,
        differences,
      },
    });
    if (!silent && differences > 0) await enqueue(tx, 'mail', mailOf(day, differences), null);
    if (inside.length > 0) await enqueue(tx, 'mail', contradictionsMail(inside), null);
    return inside.length;
  });
  if (differences + contradictions > 0) {
    const counts = { day, differences, contradictions };
    log().error(counts, 'the books differ from PhonePe, or in themselves');
  }
  return day;
}

/** The newest day that nobody has compared, or is comparing: each worker takes another, or none. */
async function claimDay(at: Date): Promise<string | null> {
  const days = Array.from({ length: daysBack }, (_, n) =>
    istDateOf(new Date(at.getTime() - (n + 1) * dayMs)),
  );
  const since = new Date(at.getTime() - anewMs);
  return withSystem(async (tx) => {
    const begun = await tx.reconciliation.findMany({
      where: { day: { in: days.map(dateColumn) } },
    });
    for (const day of days) {
      const row = begun.find((one) => one.day.getTime() === dateColumn(day).getTime());
      if (row && (row.finishedAt || row.startedAt > since)) continue;
      const { count } = row
        ? await tx.reconciliation.updateMany({
            where: { day: row.day, finishedAt: null, startedAt: row.startedAt },
            data: { startedAt: at },
          })
        : await tx.reconciliation.createMany({
            data: [{ day: dateColumn(day), startedAt: at }],
            skipDuplicates: true,
          });
      if (count > 0) return day;
    }
    return null;
  });
}

const mailOf = (day: string, differences: number) =>
  composeMail({
    to: contactAddress(),
    subject: `Reconciliation of ${day}: ${differences} ${differences === 1 ? 'difference' : 'differences'}`,
    paragraphs: [
      `PhonePe was asked about every payment and every refund of ${day}, and its answer is not ours in ${differences} of them. Nothing was changed by asking.`,
    ],
    link: {
      label: 'See the differences',
      url: `${env().APP_URL}/operator/reconciliation?day=${day}`,
    },
    footer: 'It goes out once for a day that differs.',
  });

const mostNamed = 20;

const contradictionsMail = (found: readonly Contradiction[]) =>
  composeMail({
    to: contactAddress(),
    subject: `The books contradict themselves: ${found.length} ${found.length === 1 ? 'place' : 'places'}`,
    paragraphs: [
      ...found.slice(0, mostNamed).map(({ subject, says }) => `${subject} ${says}.`),
      'All of them, and whose they are: npm run billing:check. Nothing was changed by looking.',
    ],
    footer: 'It goes out every night while it is so.',
  });
