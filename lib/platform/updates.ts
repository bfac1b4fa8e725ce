import type { WorkspaceCtx } from './ctx';
import { withUser } from './db';
import { log } from './log';
import { redis } from './redis';
import { redisKeys } from './redis-keys';

export type UpdateKind =
  | 'move'
  | 'campaign'
  | 'execution'
  | 'foundation'
  | 'icp'
  | 'member'
  | 'memory'
  | 'conversation';
export type Update = { kind: UpdateKind; id: string };
export type WorkspaceUpdate = Update & { workspaceId: string };

/** Tells the open browsers of these people. Never throws: an update that is lost costs a reload. */
export async function publishUpdate(userIds: readonly string[], update: WorkspaceUpdate) {
  const message = JSON.stringify(update);
  try {
    await Promise.all(userIds.map((id) => redis().publish(redisKeys.updates(id), message)));
  } catch (error) {
    log().warn({ err: error, kind: update.kind }, 'an update could not be announced');
  }
}

async function tell({ tx: _tx, afterCommit: _later, ...ctx }: WorkspaceCtx, update: Update) {
  try {
    const members = await withUser(ctx, (tx) =>
      tx.workspaceMember.findMany({
        where: { workspaceId: ctx.workspaceId },
        select: { userId: true },
      }),
    );
    await publishUpdate(
      members.map(({ userId }) => userId),
      { ...update, workspaceId: ctx.workspaceId },
    );
  } catch (error) {
    log().warn({ err: error, kind: update.kind }, 'an update could not be announced');
  }
}

/**
 * Tells every member's open browsers that something changed. Call it after the verb's transaction;
 * inside somebody's `inTransaction` it waits for that commit.
 */
export async function announce(ctx: WorkspaceCtx, update: Update) {
  if (ctx.afterCommit) ctx.afterCommit.push(() => tell(ctx, update));
  else await tell(ctx, update);
}
