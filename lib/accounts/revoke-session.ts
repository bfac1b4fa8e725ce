import type { z } from 'zod';
import { recordAudit } from '@/lib/audit';
import type { Ctx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { notFound } from '@/lib/platform/errors';
import { sessionHandleSchema } from './schemas';
import { endSession, listSessions } from './sessions';

/** Signs one of the person's own devices out, at once. @throws AppError not_found */
export async function revokeSession(ctx: Ctx, input: z.input<typeof sessionHandleSchema>) {
  const { handle } = sessionHandleSchema.parse(input);
  const session = (await listSessions(ctx.userId)).find((other) => other.handle === handle);
  if (!session) throw notFound('session');
  await endSession(session.id);
  await withUser(ctx, (tx) =>
    recordAudit(tx, ctx, {
      action: 'account.session_revoked',
      resourceType: 'session',
      resourceId: handle,
    }),
  );
}
