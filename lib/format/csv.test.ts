import { expect, test } from 'vitest';
import { toCsv } from './csv';

test('quotes, commas and lines stay inside their cell', () => {
  expect(toCsv([['Diwali, "early"\nbird', 3, 0.42]])).toBe(
    '\ufeff"Diwali, ""early""\nbird",3,0.42\r\n',
  );
});

test.each(['=1+1', '+91', '-2', '@SUM(A1)', '\t=1', ' =1', '\uff1dcmd'])(
  '%j is no formula any more',
  (text) => {
    expect(toCsv([[text]])).toBe(`\ufeff"'${text}"\r\n`);
  },
);

test('numbers stay numbers', () => {
  expect(toCsv([[-1, 'खर्च']])).toBe('\ufeff-1,"खर्च"\r\n');
});
