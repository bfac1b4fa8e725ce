import { describe, expect, test } from 'vitest';
import type { GraphRelationship } from '../schemas';
import { findFacts } from './find-facts';
import { findNames } from './find-names';
import { nameKey } from './name-key';
import { strengthOf } from './strength';
import { strongestPath } from './strongest-path';

describe('a name as it is compared', () => {
  test.each([
    ['Fabindia', 'FABINDIA.'],
    ['Fabindia', 'Fabindia Pvt. Ltd.'],
    ['Sharma & Sons', 'Sharma and Sons LLP'],
    ['Sharma Traders', 'M/s Sharma Traders'],
    ['Taneira', 'The Taneira Inc'],
    ['मीरा साड़ी', 'मीरा साड़ी प्रा. लि.'],
    ['L&T', 'l & t'],
  ])('%s is %s', (one, other) => {
    expect(nameKey(one)).toBe(nameKey(other));
  });
  test.each([
    ['Silk Route', 'Silk Root'],
    ['Asha Textiles', 'Asha Traders'],
    ['Co', 'Inc'],
  ])('%s is not %s', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('known names in a text', () => {
  const known = ['Fabindia', 'Silk Saree', 'Silk Saree Gold', 'मीरा साड़ी', 'Us', 'L&T'].map(
    (name) => ({
      id: name,
      names: [name],
    }),
  );
  const named = (text: string) => findNames(text, known).map(({ id }) => id);
  test.each([
    ['What does Fabindia’s new shop sell?', ['Fabindia']],
    ["fabindia's prices and silk sarees", ['Fabindia', 'Silk Saree']],
    ['The silk saree gold is sold out', ['Silk Saree Gold']],
    ['मीरा साड़ियों की दुकान', ['मीरा साड़ी']],
    ['Fabindian and the fabulous', []],
    ['Give us a plan', []],
    ['An order from L & T came', ['L&T']],
  ])('%s', (text, found) => {
    expect(named(text)).toEqual(found);
  });
});

describe('what a text says plainly of new names', () => {
  const said = (text: string) => {
    const { facts, people } = findFacts(text);
    return [
      ...facts.map(
        ({ from, to, type }) => `${from === 'self' ? 'we' : from.name} ${type} ${to.name}`,
      ),
      ...people.map(({ person }) => `${person.name} WORKS_AT we`),
    ];
  };
  test.each([
    ['Our main competitor is Fabindia.', ['we COMPETES_WITH Fabindia']],
    [
      'Our competitors are Fabindia, Taneira and Nalli Silks.',
      ['Fabindia', 'Taneira', 'Nalli Silks'].map((one) => `we COMPETES_WITH ${one}`),
    ],
    ['Taneira is one of our biggest rivals', ['we COMPETES_WITH Taneira']],
    ['We compete with Jaypore on price.', ['we COMPETES_WITH Jaypore']],
    ['Taneira is a competitor of Jaypore', ['Taneira COMPETES_WITH Jaypore']],
    ['Ravi Kumar works at Infosys.', ['Ravi Kumar WORKS_AT Infosys']],
    [
      'Meera Iyer is the marketing head at Asha Textiles Pvt. Ltd.',
      ['Meera Iyer WORKS_AT Asha Textiles Pvt. Ltd'],
    ],
    ['Kavya Rao is our designer.', ['Kavya Rao WORKS_AT we']],
    ['We just launched Sunrise Chai!', ['we SELLS Sunrise Chai']],
    ['we have launched “the monsoon box” today', ['we SELLS monsoon box']],
    ['Our packaging vendor is Paper Boat Prints.', ['we MENTIONED_WITH Paper Boat Prints']],
    ['Our implementation lead is Deepa Nair.', ['Deepa Nair WORKS_AT we']],
    ['Designer Sneha Pillai works for us.', ['Sneha Pillai WORKS_AT we']],
    ['Our courier is Marudhar Express.', ['we MENTIONED_WITH Marudhar Express']],
    ['Our ribbon printer is Ajmeri Ribbons.', ['we MENTIONED_WITH Ajmeri Ribbons']],
    ['Ramesh Prajapat carves our printing blocks.', ['we MENTIONED_WITH Ramesh Prajapat']],
    [
      'Kavitha Raman heads finance at Sundaram Castings and wants everything on e-mail.',
      ['Kavitha Raman WORKS_AT Sundaram Castings'],
    ],
    ['Mr Gowda of Nandi Dairy will speak.', ['Gowda WORKS_AT Nandi Dairy']],
    ['Hamara competitor Fabindia hai', ['we COMPETES_WITH Fabindia']],
    ['Humne Sunrise Chai launch kiya', ['we SELLS Sunrise Chai']],
    ['Ravi Infosys mein kaam karta hai', ['Ravi WORKS_AT Infosys']],
    ['हमारा मुख्य प्रतियोगी फैबइंडिया है।', ['we COMPETES_WITH फैबइंडिया']],
    ['हमने सूर्योदय चाय लॉन्च की है।', ['we SELLS सूर्योदय चाय']],
    ['हमारे सप्लायर आशा टेक्सटाइल्स हैं।', ['we MENTIONED_WITH आशा टेक्सटाइल्स']],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual(expected);
  });
  test.each([
    'Who is our main competitor?',
    'Our competitor is cheaper.',
    'Our newest order is for Infosys.',
    'Our first quarter was good; Diwali makes our sales grow.',
    'She makes our boxes by hand.',
    'Our city is Jaipur and our office is in Bagru.',
    'We launched in March.',
    'We launched Diwali offers.',
    'our vendor is late again',
    'हमारा प्रतियोगी सस्ता है।',
  ])('nothing: %s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

test('strength only grows with evidence, whatever its order, and never reaches certainty', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  };
  for (let round = 0; round < 200; round += 1) {
    const weights = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => Math.round(random() * 100) / 100,
    );
    const strength = strengthOf(weights);
    expect(strengthOf([...weights].reverse())).toBe(strength);
    expect(strengthOf([...weights, random()])).toBeGreaterThanOrEqual(strength);
    expect(strengthOf(weights.slice(1))).toBeLessThanOrEqual(strength);
    expect(strength).toBeLessThanOrEqual(1);
  }
  expect(strengthOf([0.5, 0.5])).toBe(0.75);
});

test('the strongest way is taken, not the shortest, and none longer than six steps', () => {
  const link = (sourceId: string, targetId: string, strength: number): GraphRelationship => ({
    id: `${sourceId}${targetId}`,
    ...{ sourceId, targetId, strength },
    type: 'MENTIONED_WITH',
    visibility: 'workspace',
  });
  const links = [
    link('a', 'd', 0.3),
    link('b', 'a', 0.9),
    link('b', 'c', 0.9),
    link('c', 'd', 0.9),
  ];
  expect(strongestPath(links, 'a', 'd')).toEqual({
    entityIds: ['a', 'b', 'c', 'd'],
    relationshipIds: ['ba', 'bc', 'cd'],
  });
  expect(strongestPath(links, 'a', 'a')).toEqual({ entityIds: ['a'], relationshipIds: [] });
  expect(strongestPath(links, 'a', 'z')).toBeNull();
  const row = [...'abcdefgh']
    .slice(0, 7)
    .map((one, at) => link(one, 'abcdefgh'[at + 1] ?? '', 0.99));
  expect(strongestPath(row, 'a', 'g')?.relationshipIds).toHaveLength(6);
  expect(strongestPath(row, 'a', 'h')).toBeNull();
});
