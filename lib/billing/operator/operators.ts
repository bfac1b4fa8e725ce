import { randomUUID } from 'node:crypto';
import { recordAudit } from '@/lib/audit';
import type { Tx } from '@/lib/platform/db';
import { withSystem } from '@/lib/platform/db/system';
import { AppError } from '@/lib/platform/errors';

export type OperatorRow = { email: string; grantedAt: Date };

async function findPerson(tx: Tx, email: string) {
  const user = await tx.user.findUnique({ where: { email: email.trim().toLowerCase() } });
  if (!user) throw new AppError('not_found', `No account has the address ${email}.`);
  return user;
}

const audited = (tx: Tx, userId: string, action: 'operator.granted' | 'operator.revoked') =>
  recordAudit(
    tx,
    { userId, requestId: randomUUID() },
    {
      action,
      resourceType: 'operator',
      resourceId: userId,
      metadata: { by: 'npm run operator' },
    },
  );

/** By command only: no screen grants it. False when the person was an operator already. */
export async function grantOperator(email: string): Promise<boolean> {
  return withSystem(async (tx) => {
    const { id, isActive, emailVerifiedAt } = await findPerson(tx, email);
    if (!isActive || !emailVerifiedAt) {
      throw new AppError('conflict', 'An operator needs an account whose address is confirmed.');
    }
    const { count } = await tx.operator.createMany({
      data: [{ userId: id }],
      skipDuplicates: true,
    });
    if (count > 0) await audited(tx, id, 'operator.granted');
    return count > 0;
  });
}

/** False when the person was no operator. */
export async function revokeOperator(email: string): Promise<boolean> {
  return withSystem(async (tx) => {
    const { id } = await findPerson(tx, email);
    const { count } = await tx.operator.deleteMany({ where: { userId: id } });
    if (count > 0) await audited(tx, id, 'operator.revoked');
    return count > 0;
  });
}

/** Everyone who has the role, the first granted first. */
export async function listOperators(): Promise<OperatorRow[]> {
  return withSystem(async (tx) => {
    const rows = await tx.operator.findMany({ orderBy: { grantedAt: 'asc' } });
    const users = await tx.user.findMany({
      where: { id: { in: rows.map(({ userId }) => userId) } },
      select: { id: true, email: true },
    });
    const emails = new Map(users.map(({ id, email }) => [id, email]));
    return rows.map(({ userId, grantedAt }) => ({
      email: emails.get(userId) ?? userId,
      grantedAt,
    }));
  });
}
