import type { WorkspaceCtx } from '@/lib/platform/ctx';
import type { Tx } from '@/lib/platform/db';
import { announce, publishUpdate, type Update } from '@/lib/platform/updates';

/** The columns of a run that say who hears of it. */
export const whoHears = { visibility: true, workspaceId: true, conversationId: true } as const;
type Heard = { visibility: string; workspaceId: string | null; conversationId: string | null };

/** Where events and steps of a run belong: those of a private one are its author's alone. */
export const tenantOf = ({ visibility, workspaceId }: Omit<Heard, 'conversationId'>) =>
  visibility === 'private' ? null : workspaceId;

const updatesOf = (id: string, { conversationId }: Heard): Update[] => [
  { kind: 'execution', id },
  ...(conversationId ? [{ kind: 'conversation' as const, id: conversationId }] : []),
];

/** Tells those who may see it that a run has changed, and the conversation that it answers in. */
export async function tellAudience(tx: Tx, id: string, run: Heard & { userId: string }) {
  const { workspaceId } = run;
  if (!workspaceId) return async () => undefined;
  const members =
    run.visibility === 'private'
      ? [run]
      : await tx.workspaceMember.findMany({ where: { workspaceId }, select: { userId: true } });
  const audience = members.map(({ userId }) => userId);
  return async () => {
    for (const update of updatesOf(id, run)) {
      await publishUpdate(audience, { ...update, workspaceId });
    }
  };
}

/** The same, by the person who changed it. */
export async function announceRun(ctx: WorkspaceCtx, id: string, run: Heard) {
  const { userId, workspaceId } = ctx;
  for (const update of updatesOf(id, run)) {
    if (run.visibility !== 'private') await announce(ctx, update);
    else await publishUpdate([userId], { ...update, workspaceId });
  }
}
