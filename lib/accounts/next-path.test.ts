import { describe, expect, it } from 'vitest';
import { ownPath } from './next-path';

describe('ownPath', () => {
  it.each(['/', '/w/loom', '/invite/abc?x=1#y', '/w/loom/moves?view=board'])('keeps %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    null,
    undefined,
    '',
    'w/loom',
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    '/w\\..\\evil',
    'javascript:alert(1)',
    '/w\n/x',
    ` ${'/'}`,
    `/${'x'.repeat(600)}`,
  ])('drops %j', (path) => {
    expect(ownPath(path)).toBeUndefined();
  });
});
