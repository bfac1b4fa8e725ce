import { withSystem } from '@/lib/platform/db/system';

/**
 * Makes these answers their authors' alone, steps and all. Events stay: they hold no words. The caller has
 * seen that the person may take the conversation back.
 */
export async function hideReplies(executionIds: readonly string[]): Promise<void> {
  const ids = [...executionIds];
  if (ids.length === 0) return;
  await withSystem(async (tx) => {
    await tx.execution.updateMany({ where: { id: { in: ids } }, data: { visibility: 'private' } });
    await tx.executionStep.updateMany({
      where: { executionId: { in: ids } },
      data: { workspaceId: null },
    });
  });
}
