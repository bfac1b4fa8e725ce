import { expect, test } from 'vitest';
import { mayServe } from './may-serve';

const near = 0.98;

test.each([
  ['A post about our indigo saris', 'A post about our saris in indigo'],
  ['Write about the Diwali gift box for ₹2,250', 'A post on the Diwali gift box for ₹2250'],
  ['we open on 12 November', 'we open on 12 November.'],
  ['दिवाली के लिए ₹५०० का डिब्बा', 'दिवाली के लिए ₹500 का डिब्बा'],
])('serves the same wish in other words: %s / %s', (asks, asked) => {
  expect(mayServe(asks, asked, near)).toBe(true);
});

test.each([
  ['30 % off all saris', '50 % off all saris'],
  ['a box for ₹500', 'a box for 500 g'],
  ['a box for ₹500', 'a box for $500'],
  ['orders until 20 October', 'orders until 20 November'],
  ['orders until 2026-10-20', 'orders until 2026-10-21'],
  ['half the price', 'double the price'],
  ['delivery on Monday', 'delivery on Friday'],
  ['we do not ship on Sunday', 'we do ship on Sunday'],
  ['it isn’t dyed', 'it is dyed'],
  ['यह महँगा नहीं है', 'यह महँगा है'],
  ['yeh mehnga nahi hai', 'yeh mehnga hai'],
  ['a post about Kamla Handlooms', 'a post about Rangrez Looms'],
  ['a post for Jaipur', 'a post for Surat'],
  ['see https://a.example', 'see https://b.example'],
  ['two sizes', 'three sizes'],
  ['2 lakh weavers', '2 crore weavers'],
  ['free delivery', 'delivery'],
])('never serves another fact, however near in meaning: %s / %s', (asks, asked) => {
  expect(mayServe(asks, asked, 0.999)).toBe(false);
  expect(mayServe(asked, asks, 0.999)).toBe(false);
});

test.each([0.969, 0.5, -1, Number.NaN])('never serves what is only similar (%d)', (cosine) => {
  expect(mayServe('the same text', 'the same text', cosine)).toBe(false);
});
