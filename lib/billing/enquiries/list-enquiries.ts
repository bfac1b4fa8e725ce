import type { z } from 'zod';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authoriseOperator } from '../operator/authorise-operator';
import type { EnquiryState, listEnquiriesSchema } from './schemas';

const pageSize = 25;

export type EnquiryRow = {
  id: string;
  name: string;
  email: string;
  company: string;
  country: string;
  seats: number | null;
  workspaces: number | null;
  needs: string;
  status: EnquiryState;
  /** Whether the sender was signed in. */
  known: boolean;
  /** ISO instants. */
  createdAt: string;
  handledAt: string | null;
};

/** What was asked about Enterprise, newest first. @throws AppError not_found */
export async function listEnquiries(
  ctx: Ctx,
  { status, page }: z.output<typeof listEnquiriesSchema>,
): Promise<{ rows: EnquiryRow[]; page: number; more: boolean }> {
  await authoriseOperator(ctx);
  const found = await withUser(ctx, (tx) =>
    tx.enterpriseEnquiry.findMany({
      where: status ? { status } : {},
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: (page - 1) * pageSize,
      take: pageSize + 1,
      omit: { requestKey: true, handledBy: true },
    }),
  );
  const rows = found.slice(0, pageSize).map(({ userId, ...row }) => ({
    ...row,
    status: row.status as EnquiryState,
    known: userId !== null,
    createdAt: row.createdAt.toISOString(),
    handledAt: row.handledAt?.toISOString() ?? null,
  }));
  return { rows, page, more: found.length > pageSize };
}
