import { AppError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';

export type SseMessage = { id?: string; data: unknown };

/** What a stream's source may do with its connection. */
export type SseConnection = {
  /** False once the connection is closed. */
  send: (message: SseMessage) => boolean;
  /** Resolves when most of what was sent is read; false once the connection is closed. */
  drained: () => Promise<boolean>;
  /** Ends the stream; the browser comes again with its last id unless it has closed by itself. */
  close: () => void;
};

type Options = {
  request: Request;
  /** Begins to send; returns how to stop. The person is authorised before. */
  open: (connection: SseConnection) => Promise<() => void | Promise<void>>;
  /** Asked now and then: may this person still read it? */
  stillAllowed: () => Promise<boolean>;
  timings?: Partial<SseTimings>;
};
export type SseTimings = {
  heartbeatMs: number;
  recheckMs: number;
  rotateMs: number;
  retryMs: number;
  mostUnreadBytes: number;
};

export const sseTimings: SseTimings = {
  heartbeatMs: 15_000,
  recheckMs: 15_000,
  rotateMs: 10 * 60_000,
  retryMs: 2_000,
  mostUnreadBytes: 256 * 1024,
};

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
};

/** A stream of server-sent events: heartbeat, rotation, re-authorisation, and one way to clean up. */
export function sse({ request, open, stillAllowed, timings }: Options): Response {
  const { heartbeatMs, recheckMs, rotateMs, retryMs, mostUnreadBytes } = {
    ...sseTimings,
    ...timings,
  };
  const encoder = new TextEncoder();
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  let stop: (() => void | Promise<void>) | undefined;
  let closed = false;
  let waiting: ((open: boolean) => void)[] = [];
  const timers: NodeJS.Timeout[] = [];

  const wake = () => {
    for (const resolve of waiting) resolve(!closed);
    waiting = [];
  };
  const close = () => {
    if (closed) return;
    closed = true;
    for (const timer of timers) clearInterval(timer);
    request.signal.removeEventListener('abort', close);
    wake();
    try {
      controller?.close();
    } catch {
      // the browser was first
    }
    Promise.resolve(stop?.()).catch((error: unknown) =>
      log().warn({ err: error }, 'a stream could not be cleaned up'),
    );
  };
  const write = (text: string): boolean => {
    if (closed || !controller) return false;
    controller.enqueue(encoder.encode(text));
    if ((controller.desiredSize ?? 0) <= 0) close();
    return !closed;
  };
  const isDrained = () => (controller?.desiredSize ?? 0) > mostUnreadBytes / 2;
  const connection: SseConnection = {
    send: ({ id, data }) => write(`${id ? `id: ${id}\n` : ''}data: ${JSON.stringify(data)}\n\n`),
    drained: () =>
      closed || isDrained()
        ? Promise.resolve(!closed)
        : new Promise((resolve) => waiting.push(resolve)),
    close,
  };
  const recheck = async () => {
    try {
      if (!(await stillAllowed())) close();
    } catch (error) {
      // whoever was let in stays while the answer cannot be had
      if (!(error instanceof AppError && error.code === 'unavailable')) close();
    }
  };

  const begin = async () => {
    try {
      stop = await open(connection);
      // closed while it was opening: `close` had nothing to stop yet
      if (closed) await stop();
    } catch (error) {
      log().warn({ err: error }, 'a stream could not be opened');
      close();
    }
  };

  const body = new ReadableStream<Uint8Array>(
    {
      start(opened) {
        controller = opened;
        request.signal.addEventListener('abort', close);
        if (request.signal.aborted) return close();
        write(`retry: ${retryMs}\n\n`);
        timers.push(
          setInterval(() => write(': still here\n\n'), heartbeatMs),
          setInterval(recheck, recheckMs),
          setTimeout(close, rotateMs),
        );
        // not awaited: nothing is read from a stream that is still starting
        void begin();
      },
      pull() {
        if (isDrained()) wake();
      },
      cancel: close,
    },
    new ByteLengthQueuingStrategy({ highWaterMark: mostUnreadBytes }),
  );
  return new Response(body, { headers });
}
