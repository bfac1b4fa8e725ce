import { listen } from '@/lib/platform/channels';
import { redisKeys } from '@/lib/platform/redis-keys';
import type { SseConnection } from './sse';

/** Sends a person's updates as they are announced. After a gap `hello` says to look at everything again. */
export async function openUpdates(userId: string, { send }: SseConnection) {
  const ignore = await listen(redisKeys.updates(userId), (message) => {
    if (message === '') send({ data: { type: 'hello' } });
    else send({ data: { type: 'update', ...JSON.parse(message) } });
  });
  send({ data: { type: 'hello' } });
  return ignore;
}
