import { dedicatedRedis } from './redis';

type Listener = (message: string) => void;
type Hub = {
  client: ReturnType<typeof dedicatedRedis>;
  listeners: Map<string, Set<Listener>>;
};

const holder = globalThis as typeof globalThis & { muhuratChannels?: Hub };

/** One subscribing connection a process, whatever the number of listeners. */
function hub(): Hub {
  if (holder.muhuratChannels) return holder.muhuratChannels;
  const client = dedicatedRedis();
  const listeners: Hub['listeners'] = new Map();
  client.on('message', (channel: string, message: string) => {
    for (const listener of listeners.get(channel) ?? []) listener(message);
  });
  // what was published while the connection was away is lost: everyone looks for themselves
  client.on('ready', () => {
    for (const set of listeners.values()) for (const listener of set) listener('');
  });
  holder.muhuratChannels = { client, listeners };
  return holder.muhuratChannels;
}

/**
 * Hears a channel until the returned function is called. An empty message means "you may have missed
 * some". The caller has authorised the person before.
 */
export async function listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
  const { client, listeners } = hub();
  const set = listeners.get(channel) ?? new Set<Listener>();
  set.add(listener);
  listeners.set(channel, set);
  if (set.size === 1) await client.subscribe(channel);
  return async () => {
    set.delete(listener);
    if (set.size > 0 || listeners.get(channel) !== set) return;
    listeners.delete(channel);
    await client.unsubscribe(channel).catch(() => undefined);
  };
}

/** How many listeners this process has; back to 0 when every stream is closed. */
export function listenerCount(): number {
  let count = 0;
  for (const set of holder.muhuratChannels?.listeners.values() ?? []) count += set.size;
  return count;
}

export async function disconnectChannels() {
  const open = holder.muhuratChannels;
  delete holder.muhuratChannels;
  open?.listeners.clear();
  if (open) await open.client.quit().catch(() => open.client.disconnect());
}
