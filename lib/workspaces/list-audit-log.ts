import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from './authorise';
import { listPeople } from './list-people';
import { type AuditFilter, auditFilterSchema } from './schemas';

/** One page of the workspace's log, newest first. `next` is the `before` of the page after it. */
export async function listAuditLog(ctx: WorkspaceCtx, filter: AuditFilter = {}) {
  authorise(ctx, 'audit.read');
  const { actor, subject, before, limit } = auditFilterSchema.parse(filter);
  return withUser(ctx, async (tx) => {
    const rows = await tx.auditLog.findMany({
      where: {
        workspaceId: ctx.workspaceId,
        ...(actor ? { userId: actor } : {}),
        ...(subject ? { action: { startsWith: `${subject}.` } } : {}),
        ...(before ? { seq: { lt: before } } : {}),
      },
      orderBy: { seq: 'desc' },
      take: limit + 1,
    });
    const names = new Map(
      (await listPeople({ ...ctx, tx })).map((person) => [person.userId, person.name]),
    );
    const page = rows.slice(0, limit).map((row) => ({
      seq: Number(row.seq),
      action: row.action,
      /** Null for somebody who has left. */
      actor: (row.userId && names.get(row.userId)) ?? null,
      resourceType: row.resourceType,
      resourceId: row.resourceId,
      oldValue: row.oldValue,
      newValue: row.newValue,
      ipAddress: row.ipAddress,
      createdAt: row.createdAt.toISOString(),
    }));
    return { rows: page, next: rows.length > limit ? (page.at(-1)?.seq ?? null) : null };
  });
}
export type AuditRow = Awaited<ReturnType<typeof listAuditLog>>['rows'][number];
