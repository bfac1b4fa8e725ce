import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rankBetween, rankStep, ranksAfter } from './rank';

const rank = fc.double({ min: -1e9, max: 1e9, noNaN: true });

describe('ranks', () => {
  it('lies strictly between its neighbours, or says that there is no room', () => {
    fc.assert(
      fc.property(rank, rank, (a, b) => {
        const [low, high] = a < b ? [a, b] : [b, a];
        const between = rankBetween(low, high);
        if (between === null) return;
        expect(between).toBeGreaterThan(low);
        expect(between).toBeLessThan(high);
      }),
    );
  });

  it('always finds room at the edges', () => {
    fc.assert(
      fc.property(rank, (edge) => {
        expect(rankBetween(null, edge)).toBeLessThan(edge);
        expect(rankBetween(edge, null)).toBeGreaterThan(edge);
      }),
    );
  });

  it('takes forty insertions at one place before it asks for spreading', () => {
    let high = rankStep;
    for (let insertion = 0; insertion < 40; insertion += 1) {
      const between = rankBetween(0, high);
      if (between === null) throw new Error(`no room after ${insertion} insertions`);
      high = between;
    }
  });

  it('asks for spreading when two neighbours are equal', () => {
    expect(rankBetween(5, 5)).toBeNull();
  });

  it('rises after the last one, evenly', () => {
    expect(ranksAfter(10, 3)).toEqual([10 + rankStep, 10 + 2 * rankStep, 10 + 3 * rankStep]);
    expect(ranksAfter(null, 1)).toEqual([rankStep]);
  });
});
