import { istDateOf, now } from '@/lib/platform/clock';
import { withSystem } from '@/lib/platform/db/system';
import { withRedis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { embedContents, presentModel } from './embed-contents';
import { decaySql } from './internal';
import { lexemesOf } from './lexemes';

const batch = 25;
const nightSeconds = 86_400;
const snapshotBatch = 2000;

/**
 * Writes down once a day how far each memory has faded; readers reckon it themselves, the column is for
 * whoever looks at the table. Of all workers one does it. Returns how many rows changed.
 */
async function snapshotDecay(): Promise<number> {
  const key = redisKeys.lock('memory', istDateOf(now()));
  const first = await withRedis((redis) => redis.set(key, '1', 'EX', nightSeconds, 'NX'));
  if (!first) return 0;
  try {
    let changed = 0;
    for (;;) {
      const some = await withSystem(
        (tx) => tx.$executeRaw`
          UPDATE memory_chunks c SET decay_weight = faded.weight FROM (
            SELECT m.id, round(${decaySql()}::numeric, 4) AS weight FROM memory_chunks m
            WHERE m.valid_to IS NULL AND abs(m.decay_weight - ${decaySql()}) >= 0.0005 LIMIT ${snapshotBatch}
          ) faded WHERE c.id = faded.id`,
      );
      changed += some;
      if (some < snapshotBatch) return changed;
    }
  } catch (error) {
    await withRedis((redis) => redis.del(key));
    throw error;
  }
}

type Stale = { id: string; content: string; content_hash: string };

/**
 * Gives memories of another model the vectors of the present one, and their words anew, some at a time: when a
 * key arrives, when it goes, and after the model was away. Returns how many; none while the model does not
 * answer. `only`: of one workspace.
 */
async function reembed(only?: string): Promise<number> {
  const model = presentModel();
  const stale = await withSystem(
    (tx) => tx.$queryRaw<Stale[]>`
      SELECT id, content, content_hash FROM memory_chunks WHERE embedding_model <> ${model}
        AND (${only ?? null}::uuid IS NULL OR workspace_id = ${only ?? null}::uuid)
      ORDER BY valid_to IS NOT NULL, last_accessed DESC LIMIT ${batch}`,
  );
  if (stale.length === 0) return 0;
  const embedded = await embedContents(stale.map(({ content }) => content));
  if (embedded[0]?.model !== model) return 0;
  return withSystem(async (tx) => {
    let done = 0;
    for (const [at, { id, content, content_hash }] of stale.entries()) {
      const vector = JSON.stringify(embedded[at]?.vector);
      // words that changed meanwhile got their vector with the change
      done += await tx.$executeRaw`
        UPDATE memory_chunks SET embedding = ${vector}::vector, embedding_model = ${model},
          lexemes = ${lexemesOf(content)}::tsvector
        WHERE id = ${id} AND content_hash = ${content_hash} AND embedding_model <> ${model}`;
    }
    return done;
  });
}

export const memoryJobs = { snapshotDecay, reembed };
