import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { graceDays } from './subscription-machine';
import { type LivingSubscription, ownColumns } from './subscription-store';

export type Contradiction = {
  /** Whose it is; null where it is nobody's, such as a gap in a series. */
  userId: string | null;
  /** The row or number that it is about. */
  subject: string;
  says: string;
};

/** Every contradiction in the money of all accounts; nothing is changed. An empty list is a good day. */
export const checkBilling = (): Promise<Contradiction[]> => withSystem(findContradictions);

/** As `checkBilling`, in an open transaction. */
export async function findContradictions(tx: Tx): Promise<Contradiction[]> {
  const found: Contradiction[] = await findDisagreeing(tx);
  for (const rule of rules) found.push(...(await rule(tx)));
  return found;
}

type Own = {
  subscriptionTier: string;
  subscriptionStatus: string;
  subscriptionEndsAt: Date | null;
};

/** What users.subscription_* says against what the living subscription makes of it. */
async function findDisagreeing(tx: Tx): Promise<Contradiction[]> {
  const where = { status: { notIn: ['incomplete', 'expired'] } };
  const living = await tx.subscription.findMany({ where });
  const byUser = new Map(living.map((row) => [row.userId, row as LivingSubscription]));
  const users = await tx.user.findMany({
    where: { OR: [{ id: { in: [...byUser.keys()] } }, { subscriptionTier: { not: 'free' } }] },
    select: {
      id: true,
      subscriptionTier: true,
      subscriptionStatus: true,
      subscriptionEndsAt: true,
    },
  });
  return users.flatMap((user) => {
    const row = byUser.get(user.id);
    const meant: Own = row
      ? ownColumns(row)
      : { subscriptionTier: 'free', subscriptionStatus: 'active', subscriptionEndsAt: null };
    const inWords = (one: Own) =>
      [one.subscriptionTier, one.subscriptionStatus, one.subscriptionEndsAt?.toISOString()]
        .filter(Boolean)
        .join(' ');
    const [account, subscription] = [inWords(user), inWords(meant)];
    if (account === subscription) return [];
    const says = `the account says ${account}, its subscription ${row ? subscription : 'is not there'}`;
    return [{ userId: user.id, subject: user.id, says }];
  });
}

type Rule = (tx: Tx) => Promise<Contradiction[]>;

const rules: Rule[] = [
  (tx) => tx.$queryRaw`
    SELECT user_id::text AS "userId", user_id::text AS subject,
      count(*) || ' subscriptions live at once' AS says
    FROM subscriptions WHERE status NOT IN ('incomplete', 'expired')
    GROUP BY user_id HAVING count(*) > 1`,
  (tx) => tx.$queryRaw`
    SELECT s.user_id::text AS "userId", s.id::text AS subject, 'lives without a payment' AS says
    FROM subscriptions s
    WHERE s.status NOT IN ('incomplete', 'expired') AND NOT EXISTS (
      SELECT FROM payments p WHERE p.subscription_id = s.id AND p.fulfilled_at IS NOT NULL)`,
  (tx) => tx.$queryRaw`
    SELECT user_id::text AS "userId", id::text AS subject,
      'goes on after its period and its grace' AS says
    FROM subscriptions
    WHERE status NOT IN ('incomplete', 'expired')
      AND current_period_end < now() - make_interval(days => ${graceDays + 1}::int)`,
  (tx) => tx.$queryRaw`
    SELECT p.user_id::text AS "userId", p.merchant_transaction_id AS subject,
      'is paid and has no invoice' AS says
    FROM payments p
    WHERE p.state IN ('success', 'partially_refunded', 'refunded')
      AND NOT EXISTS (SELECT FROM invoices i WHERE i.payment_id = p.id)
      -- what bought nothing is on its way back
      AND (p.fulfilled_at IS NOT NULL OR NOT EXISTS (SELECT FROM refunds r WHERE r.payment_id = p.id))`,
  (tx) => tx.$queryRaw`
    SELECT i.user_id::text AS "userId", i.invoice_number AS subject,
      'is an invoice of what is not paid' AS says
    FROM invoices i LEFT JOIN payments p ON p.id = i.payment_id
    WHERE p.id IS NULL OR p.state NOT IN ('success', 'partially_refunded', 'refunded')`,
  (tx) => tx.$queryRaw`
    SELECT i.user_id::text AS "userId", i.invoice_number AS subject,
      'says ' || i.grand_total || ', its payment ' || p.amount AS says
    FROM invoices i JOIN payments p ON p.id = i.payment_id WHERE i.grand_total <> p.amount`,
  (tx) => tx.$queryRaw`
    SELECT r.user_id::text AS "userId", r.merchant_refund_id AS subject,
      'is refunded and has no credit note' AS says
    FROM refunds r JOIN invoices i ON i.payment_id = r.payment_id
    WHERE r.state = 'completed' AND NOT EXISTS (SELECT FROM credit_notes c WHERE c.refund_id = r.id)`,
  (tx) => tx.$queryRaw`
    SELECT c.user_id::text AS "userId", c.note_number AS subject,
      'is a credit note of what is not refunded' AS says
    FROM credit_notes c JOIN refunds r ON r.id = c.refund_id WHERE r.state <> 'completed'`,
  (tx) => tx.$queryRaw`
    SELECT p.user_id::text AS "userId", p.merchant_transaction_id AS subject,
      'was ' || p.amount_paise || ' paise, and ' || sum(r.amount_paise) || ' go back' AS says
    FROM payments p JOIN refunds r ON r.payment_id = p.id AND r.state <> 'failed'
    GROUP BY p.id HAVING sum(r.amount_paise) > p.amount_paise`,
  // CGST Rules 2017, r. 46(b): consecutive in a fiscal year
  (tx) => tx.$queryRaw`
    WITH documents AS (
      SELECT invoice_number AS number FROM invoices UNION ALL SELECT note_number FROM credit_notes)
    SELECT NULL AS "userId", meant.number AS subject, 'was given out and is no document' AS says
    FROM document_sequences s
      CROSS JOIN LATERAL generate_series(1, s.last_number) n
      CROSS JOIN LATERAL (SELECT s.series || '/' || substr(s.fiscal_year, 3) || '/'
        || lpad(n::text, 6, '0') AS number) meant
    WHERE NOT EXISTS (SELECT FROM documents d WHERE d.number = meant.number)`,
  (tx) => tx.$queryRaw`
    WITH documents AS (
      SELECT user_id, invoice_number AS number FROM invoices
      UNION ALL SELECT user_id, note_number FROM credit_notes)
    SELECT d.user_id::text AS "userId", d.number AS subject, 'is past the end of its series' AS says
    FROM documents d LEFT JOIN document_sequences s
      ON d.number LIKE s.series || '/' || substr(s.fiscal_year, 3) || '/%'
    WHERE split_part(d.number, '/', 3)::int > COALESCE(s.last_number, 0)`,
];
