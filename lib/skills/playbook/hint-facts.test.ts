import { describe, expect, it } from 'vitest';
import { hintFacts } from './hint-facts';

describe('a hint about a buyer', () => {
  it.each([
    ['HR managers who buy Diwali gifts', 'HR managers who buy Diwali gifts', 'HR manager'],
    ['cafe owners in Indore', 'Cafe owners in Indore', 'Cafe owner'],
    [
      'Mothers 30–45 in Nagpur, for the family',
      'Mothers 30–45 in Nagpur, for the family',
      'Mother',
    ],
    ['Heads of finance', 'Heads of finance', 'Head of finance'],
    ['women who travel alone', 'Women who travel alone', 'Woman'],
    ['दीपावली के उपहार चुनने वाले HR प्रबंधक', 'दीपावली के उपहार चुनने वाले HR प्रबंधक', null],
    ['  ', null, null],
  ])('%s gives a name and a title of its own', (hint, name, title) => {
    expect(hintFacts(hint)).toEqual({ hint_name: name, hint_title: title });
  });
});
