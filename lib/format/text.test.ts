import { expect, test } from 'vitest';
import { text, textList } from './text';

test.each([
  ['what Postgres refuses is taken out', 'a\0b', 'ab'],
  ['half a character becomes a mark', 'x\ud83d!', 'x\ufffd!'],
  ['emoji, RTL and joiners pass', '👩‍👩‍👧 שלום नमस्ते ‌', '👩‍👩‍👧 שלום नमस्ते ‌'],
  ['markup is text', '<script>alert(1)</script>', '<script>alert(1)</script>'],
  ['outer space goes', '  a b \n', 'a b'],
])('%s', (_, given, kept) => {
  expect(text(100).parse(given)).toBe(kept);
});

test('too long says how long it may be and is', () => {
  const result = text(100).safeParse('x'.repeat(1_234_567));
  expect(result.error?.issues[0]?.message).toBe(
    'Keep this to 100 characters; it has 12,34,567 now.',
  );
});

test('a list refuses empty lines and too many', () => {
  expect(textList(5, 2).safeParse(['a', ' ']).success).toBe(false);
  expect(textList(5, 2).safeParse(['a', 'b', 'c']).error?.issues[0]?.message).toContain(
    '2 at most',
  );
});
