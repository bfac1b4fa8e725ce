import { z } from 'zod';
import { log } from '@/lib/platform/log';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';

const entrySchema = z.object({
  hash: z.string(),
  executionId: z.string(),
  /** For skills that may be asked in other words: all but the words, and what the words mean. */
  base: z.string().optional(),
  vector: z.array(z.number()).optional(),
});
/** Where an earlier output is, not what it says: that is read from Postgres under the person's rights. */
export type CacheEntry = z.infer<typeof entrySchema>;

const most = 50;
const ttlSeconds = 24 * 3600;

// newest first; a hash is there once
const push = `
local entry = cjson.decode(ARGV[1])
local kept = { entry }
local readable, before = pcall(cjson.decode, redis.call('GET', KEYS[1]) or '[]')
if readable and type(before) == 'table' then
  for _, one in ipairs(before) do
    if #kept < tonumber(ARGV[2]) and one.hash ~= entry.hash then kept[#kept + 1] = one end
  end
end
redis.call('SET', KEYS[1], cjson.encode(kept), 'EX', ARGV[3])
return #kept`;

type Place = { userId: string; skillId: string };
const keyOf = ({ userId, skillId }: Place) => redisKeys.semanticCache(userId, skillId);

/** A person's last outputs of a skill. None when Redis has lost them or is away. */
export async function readEntries(place: Place): Promise<CacheEntry[]> {
  try {
    const text = await redis().get(keyOf(place));
    return text ? z.array(entrySchema).parse(JSON.parse(text)) : [];
  } catch (error) {
    log().warn({ err: error, skill: place.skillId }, 'earlier outputs could not be looked up');
    return [];
  }
}

/** Keeps one more for a day; what cannot be kept is only written again next time. */
export async function addEntry(place: Place, entry: CacheEntry): Promise<void> {
  await redis()
    .eval(push, 1, keyOf(place), JSON.stringify(entry), most, ttlSeconds)
    .catch((error: unknown) =>
      log().warn({ err: error, skill: place.skillId }, 'an output could not be kept for later'),
    );
}
