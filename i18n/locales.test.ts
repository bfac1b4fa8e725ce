import { describe, expect, it } from 'vitest';
import { negotiateLocale } from './locales';

describe('negotiateLocale', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['hi', 'hi'],
    ['hi-IN,hi;q=0.9,en;q=0.8', 'hi'],
    ['en-IN,en;q=0.9,hi;q=0.8', 'en'],
    ['ta-IN,ta;q=0.9,hi;q=0.5,en;q=0.4', 'hi'],
    ['en;q=0.2, hi;q=0.7', 'hi'],
    ['hi;q=0, en', 'en'],
    ['fr,*;q=0.1', 'en'],
    ['hi;q=rubbish', 'en'],
    [';;;,,,=', 'en'],
  ])('%s asks for %s', (header, expected) => {
    expect(negotiateLocale(header)).toBe(expected);
  });
});
