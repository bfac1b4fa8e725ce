import { expect, test } from 'vitest';
import { type SseConnection, type SseTimings, sse } from './sse';

/** A stream whose source waits for the test's orders. */
function openStream(timings: Partial<SseTimings> = {}, stillAllowed = async () => true) {
  const abort = new AbortController();
  let connection: SseConnection | undefined;
  let stops = 0;
  const response = sse({
    request: new Request('http://localhost/', { signal: abort.signal }),
    open: async (opened) => {
      connection = opened;
      return () => {
        stops += 1;
      };
    },
    stillAllowed,
    timings,
  });
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  return {
    response,
    abort,
    reader,
    send: (data: unknown, id?: string) => connection?.send(id ? { id, data } : { data }),
    stops: () => stops,
    next: async () => decoder.decode((await reader.read()).value),
    /** Everything until the end. */
    rest: async () => {
      let text = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return text;
        text += decoder.decode(value);
      }
    },
  };
}

test('a stream says what it is, how soon to come again, and what each message is', async () => {
  const { response, next, send, reader } = openStream();
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/event-stream; charset=utf-8',
    'cache-control': 'no-cache, no-transform',
    'x-accel-buffering': 'no',
  });
  expect(await next()).toBe('retry: 2000\n\n');
  expect(send({ type: 'token', text: 'a\nb' }, '5-1')).toBe(true);
  expect(await next()).toBe('id: 5-1\ndata: {"type":"token","text":"a\\nb"}\n\n');
  await reader.cancel();
});

test('a quiet stream is kept alive, and one that is old ends and is cleaned up', async () => {
  const { rest, stops } = openStream({ heartbeatMs: 5, rotateMs: 60 });
  expect(await rest()).toContain(': still here\n\n');
  expect(stops()).toBe(1);
});

test('whoever does not read is let go before the memory is full', async () => {
  const { next, send, stops } = openStream({ mostUnreadBytes: 10_000 });
  await next();
  let sent = 0;
  while (send('x'.repeat(1_000))) sent += 1;
  expect(sent).toBeLessThan(10);
  expect(stops()).toBe(1);
});

test('a browser that goes away, by abort or by cancel, is cleaned up once', async () => {
  const one = openStream();
  await one.next();
  one.abort.abort();
  expect(await one.rest()).toBe('');
  expect(one.send('late')).toBe(false);
  const two = openStream();
  await two.next();
  await two.reader.cancel();
  two.abort.abort();
  expect([one.stops(), two.stops()]).toEqual([1, 1]);
});

test('a person who may no longer read it loses the stream', async () => {
  const { rest, stops } = openStream({ recheckMs: 5 }, async () => false);
  await rest();
  expect(stops()).toBe(1);
});
