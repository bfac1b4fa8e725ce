import type { Ctx, WorkspaceCtx } from '@/lib/platform/ctx';
import type { Prisma, Tx } from '@/lib/platform/db';

export type AuditEntry = {
  /** Noun and verb in the past: `campaign.created`. */
  action: string;
  resourceType: string;
  resourceId: string;
  oldValue?: Prisma.InputJsonValue;
  newValue?: Prisma.InputJsonValue;
  metadata?: Prisma.InputJsonObject;
};

/** Writes to the log in the change's own transaction. The database chains the rows by hash. */
export async function recordAudit(tx: Tx, ctx: Ctx | WorkspaceCtx, entry: AuditEntry) {
  await tx.auditLog.createMany({
    data: [
      {
        ...entry,
        metadata: { ...entry.metadata, requestId: ctx.requestId },
        userId: ctx.userId,
        workspaceId: 'workspaceId' in ctx ? ctx.workspaceId : null,
        ipAddress: ctx.ipAddress ?? null,
        userAgent: ctx.userAgent?.slice(0, 500) ?? null,
        // filled by the database's trigger
        chainId: ctx.userId,
        seq: 0,
        prevHash: '',
        hash: '',
      },
    ],
  });
}
