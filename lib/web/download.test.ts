import { expect, test } from 'vitest';
import { download } from './download';

test('a file has its name and type, and no cache keeps it', async () => {
  const answer = download('register-2026-27.csv', '"a"\r\n');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="register-2026-27.csv"',
  );
  expect(answer.headers.get('cache-control')).toBe('private, no-store');
  expect(await answer.text()).toBe('"a"\r\n');
});

test('chunks arrive as they are made, and none is made for a browser that has gone', async () => {
  let made = 0;
  let ended = false;
  async function* chunks() {
    try {
      for (; made < 100; ) {
        made += 1;
        yield new Uint8Array([made]);
      }
    } finally {
      ended = true;
    }
  }
  const reader = download('year.zip', chunks()).body?.getReader();
  expect((await reader?.read())?.value).toEqual(new Uint8Array([1]));
  await reader?.cancel();
  expect(made).toBeLessThan(4);
  expect(ended).toBe(true);
  async function* two() {
    yield new Uint8Array([1]);
    yield new Uint8Array([2]);
  }
  const whole = new Uint8Array(await download('a.zip', two()).arrayBuffer());
  expect(whole).toEqual(new Uint8Array([1, 2]));
});
