import { Prisma, type Tx } from '@/lib/platform/db';
import { hideMemoriesIn, memoryMark, type RecalledText } from './recalled-text';

type Forgotten = {
  workspaceId: string;
  memoryIds: readonly string[];
  /** Only there; otherwise wherever they were recalled. */
  executionId?: string;
};

/**
 * Takes the words of memories out of what runs keep of their steps. A step that holds recalled words holds
 * them as `{ id, text }` too, by which they are found. The system's transaction: a run is its author's.
 */
export async function forgetInRuns(tx: Tx, forgotten: Forgotten): Promise<void> {
  const { workspaceId, memoryIds, executionId: only } = forgotten;
  const where = only ? Prisma.sql`AND s.execution_id = ${only}` : Prisma.empty;
  for (const id of memoryIds) {
    const steps = await tx.$queryRaw<{ execution_id: string; step: string; result: unknown }[]>`
      SELECT s.execution_id, s.step, s.result FROM execution_steps s
      WHERE (s.workspace_id = ${workspaceId}::uuid OR (s.workspace_id IS NULL AND EXISTS (
        SELECT 1 FROM executions e WHERE e.id = s.execution_id AND e.workspace_id = ${workspaceId}::uuid)))
        AND position(${id} IN s.result::text) > 0 ${where}`;
    for (const { execution_id: executionId, step, result } of steps) {
      const words = wordsOfMemory(result, id);
      if (words.length === 0) continue;
      await tx.executionStep.update({
        where: { executionId_step: { executionId, step } },
        data: { result: hideMemoriesIn(result, words) as Prisma.InputJsonValue },
      });
    }
  }
}

/** Takes out of a run what was forgotten while it was still working with it. The system's transaction. */
export async function forgetLost(
  tx: Tx,
  run: { executionId: string; workspaceId: string },
  recalled: Iterable<string>,
): Promise<void> {
  const ids = [...recalled];
  if (ids.length === 0) return;
  const there = await tx.memoryChunk.findMany({ where: { id: { in: ids } }, select: { id: true } });
  const lost = ids.filter((id) => !there.some((one) => one.id === id));
  await forgetInRuns(tx, { ...run, memoryIds: lost });
}

/** Every wording of the memory that a step holds. */
function wordsOfMemory(value: unknown, id: string): RecalledText[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((one) => wordsOfMemory(one, id));
  const { id: own, text } = value as { id?: unknown; text?: unknown };
  const here =
    own === id && typeof text === 'string' && text !== memoryMark(id) ? [{ id, text }] : [];
  return [...here, ...Object.values(value).flatMap((one) => wordsOfMemory(one, id))];
}
