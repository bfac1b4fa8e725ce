import { withSystem } from '@/lib/platform/db/system';

const keepMs = 365 * 86_400_000;

/** Erases what people asked about Enterprise a year after it was closed, as the privacy notice says. */
export async function forgetEnquiries(at: Date): Promise<number> {
  const { count } = await withSystem((tx) =>
    tx.enterpriseEnquiry.deleteMany({
      where: { status: 'closed', handledAt: { lt: new Date(at.getTime() - keepMs) } },
    }),
  );
  return count;
}
