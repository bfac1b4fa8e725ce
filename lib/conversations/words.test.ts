import { expect, test } from 'vitest';
import { excerptAround } from './excerpt';
import { markQuotes } from './fill-quotes';
import { extractSummary } from './reply/summarise';
import type { StoredMessage } from './stored';
import { titleFrom, titleIn } from './title';

test.each([
  ['Please can you write a Diwali mailer?', 'Write a Diwali mailer?'],
  ['hi, what is due this week? I leave on Friday.', 'What is due this week?'],
  [
    'Remember that our workshop opens at 9 a.m. sharp.',
    'Remember that our workshop opens at 9 a.m. sharp',
  ],
  ['कृपया नीली साड़ी की कीमत बताओ। जल्दी है।', 'नीली साड़ी की कीमत बताओ'],
  ['x', 'X'],
])('the title of “%s”', (question, title) => {
  expect(titleFrom(question)).toBe(title);
});

test.each([
  ['“Printing the **name cards**.”', 'Printing the name cards'],
  ['# दिवाली का मेल\nऔर कुछ', 'दिवाली का मेल'],
  ['Order the cards nine days ahead [1]', null],
  ['Your printer needs nine working days, so the cards must be ordered by 25 November', null],
  ['', null],
])('of “%s”, said by a model, the title is %s', (said, title) => {
  expect(titleIn(said)).toBe(title);
});

test('what is quoted of a memory is marked, whole or by its sentences, and nothing else is', () => {
  const content = 'The dye house closes on Tuesdays. Kamla Devi weaves the Neel. Ok.';
  const mark = (text: string) => markQuotes(text, [{ id: 'm', content }]);
  expect(mark(`- ${content} [1]`)).toBe('- ⟦memory:m⟧. [1]');
  expect(mark('Kamla Devi weaves the Neel. [2] Ok.')).toBe('⟦memory:m#1⟧. [2] Ok.');
  expect(mark('The house opens.')).toBe('The house opens.');
});

test('a long title is cut at a word', () => {
  const title = titleFrom('weaving '.repeat(40));
  expect(title.length).toBeLessThanOrEqual(71);
  expect(title).toMatch(/^Weaving .*weaving…$/);
});

test('an excerpt shows the hit with whole words around it', () => {
  const text = `${'before '.repeat(30)}the indigo yarn comes on Tuesday ${'after '.repeat(40)}`;
  const excerpt = excerptAround(text, 'INDIGO Yarn');
  expect(excerpt).toContain('the indigo yarn comes on Tuesday');
  expect(excerpt).toMatch(/^…before .* after…$/);
  expect(excerpt.length).toBeLessThan(200);
  expect(excerptAround('नीली साड़ी', 'साड़ी')).toBe('नीली साड़ी');
});

const common = { parentId: null, at: '', authorId: 'a', attachments: [], remembered: [] };
const said = (id: string, text: string): StoredMessage => ({ ...common, id, role: 'user', text });

test('a summary keeps what was stated, decided and left open, in the person’s own words', () => {
  const lines = extractSummary('- Our fee is ₹500.', [
    said('a', 'Thanks a lot! We sell 40 saris a month.'),
    said('b', "Let's go with the blue box. Can it be ready by Holi?"),
    said('c', 'हम दिवाली से पहले तय करेंगे।'),
    said('d', 'We sell 40 saris a month.'),
  ]).split('\n');
  expect(lines).toEqual([
    '- Our fee is ₹500.',
    '- We sell 40 saris a month.',
    "- Decided: Let's go with the blue box.",
    '- Open: Can it be ready by Holi?',
    '- Decided: हम दिवाली से पहले तय करेंगे।',
  ]);
});

test('a summary stays short however long the thread is', () => {
  const many = Array.from({ length: 400 }, (_, at) => said(`${at}`, `Stall ${at} costs ₹${at}00.`));
  const lines = extractSummary(null, many).split('\n');
  expect(lines.length).toBeLessThanOrEqual(24);
  expect(lines.at(-1)).toContain('Stall 399');
});
