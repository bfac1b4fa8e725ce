import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { hasSeenAll, submitExecution, tailExecution } from '@/lib/executions';
import type { ExecutionView, StreamMessage } from '@/lib/executions/schemas';
import { listenerCount } from '@/lib/platform/channels';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { redis } from '@/lib/platform/redis';
import { redisKeys } from '@/lib/platform/redis-keys';
import { runToEnd } from '@/lib/testing/executions';
import { createTenant } from '@/lib/testing/tenant';
import { sse } from '@/lib/web/sse';

const submit = (ctx: WorkspaceCtx) =>
  submitExecution(ctx, {
    skillId: 'content.linkedin',
    inputs: { topic: 'A payroll that closes in one afternoon for firms of 200 people' },
    idempotencyKey: randomUUID(),
  });

type Received = { id: string; data: StreamMessage };

/** Reads a response as a browser does, until it ends or `most` messages have come. */
async function read(response: Response, most = Number.POSITIVE_INFINITY): Promise<Received[]> {
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const decoder = new TextDecoder();
  const received: Received[] = [];
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return received;
    text += decoder.decode(value, { stream: true });
    for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
      const block = text.slice(0, end);
      text = text.slice(end + 2);
      const id = /^id: (.*)$/m.exec(block)?.[1];
      const data = /^data: (.*)$/m.exec(block)?.[1];
      if (id && data) received.push({ id, data: JSON.parse(data) as StreamMessage });
      if (received.length >= most) {
        await reader.cancel();
        return received;
      }
    }
  }
}

function connect(ctx: WorkspaceCtx, id: string, lastEventId: string | null, abort?: AbortSignal) {
  return sse({
    request: new Request('http://localhost/', abort ? { signal: abort } : {}),
    open: (connection) => tailExecution(ctx, id, lastEventId, connection),
    stillAllowed: async () => true,
  });
}

function textOf(messages: readonly StreamMessage[]): string {
  let text = '';
  for (const message of messages) {
    if (message.type === 'text_reset') text = '';
    else if (message.type === 'token') text = text.slice(0, message.offset) + message.text;
    else if (message.type === 'reset') text = (message as ExecutionView).text ?? '';
  }
  return text;
}

async function untilListeners(count: number) {
  while (listenerCount() !== count) await pause(5);
}

test('a stream cut at twenty random places and resumed gives the same bytes', async () => {
  const ctx = await createTenant();
  const { id } = await submit(ctx);
  const running = runToEnd(ctx, id, { wordPauseMs: 2, tokenBatchMs: 5 });
  const received: Received[] = [];
  let lastId: string | null = null;
  for (let cut = 0; cut < 20; cut += 1) {
    const some: Received[] = await read(
      connect(ctx, id, lastId),
      1 + Math.floor(Math.random() * 4),
    );
    received.push(...some);
    lastId = some.at(-1)?.id ?? lastId;
    if (some.at(-1)?.data.type === 'execution_completed') break;
  }
  if (received.at(-1)?.data.type !== 'execution_completed') {
    received.push(...(await read(connect(ctx, id, lastId))));
  }
  const view = await running;
  expect(new Set(received.map((one) => one.id)).size).toBe(received.length);
  expect(textOf(received.map((one) => one.data))).toBe(view.text);
  expect(await hasSeenAll(ctx, id, received.at(-1)?.id ?? null)).toBe(true);
  await untilListeners(0);
});

test('what Redis has lost is rebuilt from Postgres', async () => {
  const ctx = await createTenant();
  const { id } = await submit(ctx);
  const view = await runToEnd(ctx, id);
  await redis().del(redisKeys.events(id));
  const [only, ...rest] = await read(connect(ctx, id, '1-1'));
  expect(rest).toEqual([]);
  expect(only?.data).toMatchObject({ type: 'reset', status: 'completed', text: view.text });
});

test('a stream lost while the run writes is begun anew with all of its text', async () => {
  const ctx = await createTenant();
  const { id } = await submit(ctx);
  const running = runToEnd(ctx, id, { wordPauseMs: 3, tokenBatchMs: 5 });
  await read(connect(ctx, id, null), 6);
  await redis().del(redisKeys.events(id));
  const messages = (await read(connect(ctx, id, null))).map((one) => one.data);
  const view = await running;
  expect(messages.at(-1)?.type).toBe('execution_completed');
  expect(textOf(messages)).toBe(view.text);
});

test('who comes back for what was trimmed gets a reset and all of the text', async () => {
  const ctx = await createTenant();
  const { id } = await submit(ctx);
  const running = runToEnd(ctx, id, { wordPauseMs: 3, tokenBatchMs: 5 });
  const some = await read(connect(ctx, id, null), 8);
  const first = some[0]?.id ?? '';
  await redis().xdel(redisKeys.events(id), first);
  const messages = (await read(connect(ctx, id, first))).map((one) => one.data);
  const view = await running;
  expect(messages[0]?.type).toBe('reset');
  expect(textOf(messages)).toBe(view.text);
});

test('two hundred readers that go away leave no listener behind', async () => {
  const ctx = await createTenant();
  const { id } = await submit(ctx);
  const aborts = Array.from({ length: 200 }, () => new AbortController());
  const readers = aborts.map(({ signal }) => read(connect(ctx, id, null, signal)));
  await untilListeners(200);
  for (const [index, abort] of aborts.entries()) if (index % 2 === 0) abort.abort();
  await untilListeners(100);
  await runToEnd(ctx, id);
  for (const messages of await Promise.all(readers.filter((_, index) => index % 2 === 1))) {
    expect(messages.at(-1)?.data.type).toBe('execution_completed');
  }
  await untilListeners(0);
});

test('a stream closes when the person may no longer read it', async () => {
  const ctx = await createTenant();
  const { id } = await submit(ctx);
  let allowed = true;
  const reading = read(
    sse({
      request: new Request('http://localhost/'),
      open: (connection) => tailExecution(ctx, id, null, connection),
      stillAllowed: async () => allowed,
      timings: { recheckMs: 20 },
    }),
  );
  await untilListeners(1);
  allowed = false;
  await reading;
  await untilListeners(0);
});
