import { expect, test } from 'vitest';
import { emptyIcp } from '@/lib/icps/schemas';
import { checkValues, toPatch, toValues } from './values';

const fields = {
  ...emptyIcp,
  name: 'Buyer',
  firmographics: { City: 'Pune', Turnover: '₹4 crore' },
};

test('label → text columns become rows and come back', () => {
  const values = toValues(fields);
  expect(values.firmographics).toEqual([
    { label: 'City', text: 'Pune' },
    { label: 'Turnover', text: '₹4 crore' },
  ]);
  expect(toPatch(values)).toEqual(fields);
});

test('rows keep the order they had on the screen, new ones last', () => {
  const like = toValues({ ...fields, firmographics: { Turnover: '', City: '' } });
  const labels = toValues({ ...fields, firmographics: { New: '', City: '', Turnover: '' } }, like);
  expect(labels.firmographics.map(({ label }) => label)).toEqual(['Turnover', 'City', 'New']);
});

test('a row without a label, or with another’s, is told where it stands', () => {
  const rows = [
    { label: 'City', text: 'Pune' },
    { label: '', text: 'lost' },
    { label: 'City', text: 'Delhi' },
  ];
  expect(checkValues({ psychographics: rows })).toEqual({
    'psychographics.1.label': 'Give this row a label.',
    'psychographics.2.label': 'This label is there already. Give each row its own.',
  });
  expect(checkValues({ name: ' ' }).name).toContain('Give this profile a name');
  expect(checkValues({ title: 'x' })).toEqual({});
});
