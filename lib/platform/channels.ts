import { dedicatedRedis } from './redis';

type Listener = (message: string) => void;
/** Who hears a channel, and when Redis has agreed to tell. */
type Audience = { listeners: Set<Listener>; subscribed: Promise<unknown> };
type Hub = {
  client: ReturnType<typeof dedicatedRedis>;
  audiences: Map<string, Audience>;
};

const holder = globalThis as typeof globalThis & { muhuratChannels?: Hub };

/** One subscribing connection a process, whatever the number of listeners. */
function hub(): Hub {
  if (holder.muhuratChannels) return holder.muhuratChannels;
  const client = dedicatedRedis();
  const audiences: Hub['audiences'] = new Map();
  client.on('message', (channel: string, message: string) => {
    for (const listener of audiences.get(channel)?.listeners ?? []) listener(message);
  });
  // what was published while the connection was away is lost: everyone looks for themselves
  client.on('ready', () => {
    for (const { listeners } of audiences.values()) for (const listener of listeners) listener('');
  });
  holder.muhuratChannels = { client, audiences };
  return holder.muhuratChannels;
}

/**
 * Hears a channel until the returned function is called. An empty message means "you may have missed
 * some". The caller has authorised the person before.
 */
export async function listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
  const { client, audiences } = hub();
  const audience = audiences.get(channel) ?? {
    listeners: new Set<Listener>(),
    subscribed: client.subscribe(channel),
  };
  audience.listeners.add(listener);
  audiences.set(channel, audience);
  const leave = async () => {
    audience.listeners.delete(listener);
    if (audience.listeners.size > 0 || audiences.get(channel) !== audience) return;
    audiences.delete(channel);
    await client.unsubscribe(channel).catch(() => undefined);
  };
  try {
    // the second listener of a channel waits too: what it reads next must not miss anything
    await audience.subscribed;
    return leave;
  } catch (error) {
    await leave();
    throw error;
  }
}

/** How many listeners this process has; back to 0 when every stream is closed. */
export function listenerCount(): number {
  let count = 0;
  for (const { listeners } of holder.muhuratChannels?.audiences.values() ?? []) {
    count += listeners.size;
  }
  return count;
}

export async function disconnectChannels() {
  const open = holder.muhuratChannels;
  delete holder.muhuratChannels;
  open?.audiences.clear();
  if (open) await open.client.quit().catch(() => open.client.disconnect());
}
