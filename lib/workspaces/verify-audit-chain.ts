import { type ChainStatus, checkChain } from '@/lib/audit';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from './authorise';

type Row = { seq: bigint; prev_hash: string; hash: string; computed: string };

/** Computes every hash of the workspace's log anew and names the first row that does not fit. */
export async function verifyAuditChain(ctx: WorkspaceCtx): Promise<ChainStatus> {
  authorise(ctx, 'audit.read');
  return withUser(ctx, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT a.seq, a.prev_hash, a.hash,
             encode(sha256(convert_to(app.audit_payload(a), 'UTF8')), 'hex') AS computed
      FROM audit_logs a WHERE a.workspace_id = ${ctx.workspaceId}::uuid ORDER BY a.seq`;
    const [head] = await tx.$queryRaw<{ seq: bigint; last_hash: string }[]>`
      SELECT seq, last_hash FROM app.audit_chain_head(${ctx.workspaceId}::uuid)`;
    return checkChain(
      rows.map((row) => ({
        seq: Number(row.seq),
        prevHash: row.prev_hash,
        hash: row.hash,
        computed: row.computed,
      })),
      head ? { seq: Number(head.seq), hash: head.last_hash } : null,
    );
  });
}
