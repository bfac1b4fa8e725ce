import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import { now } from '@/lib/platform/clock';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { AppError, notFound } from '@/lib/platform/errors';
import { authoriseOperator } from '../operator/authorise-operator';
import { changeEnquirySchema } from './schemas';

/**
 * Moves an enquiry on, or back to where it was. @throws AppError not_found; conflict when another
 * operator moved it first
 */
export async function changeEnquiry(
  ctx: Ctx,
  input: z.input<typeof changeEnquirySchema>,
): Promise<void> {
  await authoriseOperator(ctx);
  const { id, from, to } = changeEnquirySchema.parse(input);
  await withUser(ctx, async (tx) => {
    const { count } = await tx.enterpriseEnquiry.updateMany({
      where: { id, status: from },
      data: { status: to, handledBy: ctx.userId, handledAt: now() },
    });
    if (count === 0) {
      if ((await tx.enterpriseEnquiry.count({ where: { id } })) === 0) throw notFound('enquiry');
      throw new AppError(
        'conflict',
        'Another operator moved this enquiry a moment ago, so nothing was changed. Reload the page to see how it stands.',
      );
    }
    await recordAudit(tx, ctx, {
      action: `enquiry.${to === 'new' ? 'reopened' : to}`,
      resourceType: 'enquiry',
      resourceId: id,
      oldValue: { status: from },
      newValue: { status: to },
    });
  });
}
