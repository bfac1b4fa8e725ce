import { describe, expect, it } from 'vitest';
import { type ChainRow, checkChain } from './check-chain';

const hashOf = (seq: number) => String(seq).repeat(64).slice(0, 64);
const row = (seq: number): ChainRow => ({
  seq,
  prevHash: hashOf(seq - 1),
  hash: hashOf(seq),
  computed: hashOf(seq),
});
const whole = [row(1), row(2), row(3)];
const head = { seq: 3, hash: hashOf(3) };

describe('checkChain', () => {
  it('is content with a whole chain, and with none', () => {
    expect(checkChain(whole, head)).toEqual({ ok: true, rows: 3 });
    expect(checkChain([], null)).toEqual({ ok: true, rows: 0 });
  });

  it.each([
    ['an edited row', [row(1), { ...row(2), computed: 'x' }, row(3)], 2, 'edited'],
    [
      'a row rewritten with its hash',
      [row(1), { ...row(2), hash: 'x', computed: 'x' }, row(3)],
      3,
      'edited',
    ],
    ['a missing first row', [row(2), row(3)], 1, 'missing'],
    ['a missing middle row', [row(1), row(3)], 2, 'missing'],
    ['a missing last row', [row(1), row(2)], 3, 'missing'],
    ['all rows gone', [], 1, 'missing'],
  ] as const)('names %s', (_what, rows, seq, fault) => {
    expect(checkChain(rows, head)).toMatchObject({ ok: false, seq, fault });
  });

  it('names a last row that was rewritten with its hash', () => {
    const rewritten = { ...row(3), hash: 'x', computed: 'x' };
    expect(checkChain([row(1), row(2), rewritten], head)).toMatchObject({ ok: false, seq: 3 });
  });
});
