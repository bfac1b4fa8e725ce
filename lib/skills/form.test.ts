import { describe, expect, it } from 'vitest';
import { fieldsOf, readForm } from './form';
import { getSkill } from './registry';
import { missingAlone, parseInputs, validateInputs } from './validate';

const schema = {
  type: 'object',
  required: ['topic'],
  properties: {
    later: { type: 'string', 'x-order': 9, format: 'uri' },
    topic: { type: 'string', title: 'Topic', 'x-widget': 'textarea', 'x-order': 1, maxLength: 50 },
    purpose: { type: 'string', enum: ['follow_up', 'offer'], default: 'offer', 'x-order': 2 },
    count: { type: 'integer', minimum: 1, maximum: 9 },
    tags: { type: 'array', items: { type: 'string' } },
    on: { type: 'string', format: 'date' },
    loud: { type: 'boolean' },
  },
};

describe('a form from a schema', () => {
  it('orders and describes its fields', () => {
    const fields = fieldsOf(schema);
    expect(fields.map(({ name, widget }) => [name, widget])).toEqual([
      ['topic', 'textarea'],
      ['purpose', 'select'],
      ['later', 'url'],
      ['count', 'number'],
      ['tags', 'tags'],
      ['on', 'date'],
      ['loud', 'checkbox'],
    ]);
    expect(fields[0]).toMatchObject({ required: true, maxLength: 50, label: 'Topic' });
    expect(fields[1]?.options[0]).toEqual({ value: 'follow_up', label: 'Follow up' });
  });

  it('reads what was typed', () => {
    const raw = { topic: ' x ', purpose: '', count: '4', tags: 'a, b\nc,', on: '', loud: 'on' };
    expect(readForm(fieldsOf(schema), raw)).toEqual({
      topic: 'x',
      count: 4,
      tags: ['a', 'b', 'c'],
      loud: true,
    });
  });

  it('describes every skill’s inputs', async () => {
    const skill = await getSkill('content.linkedin');
    const fields = fieldsOf(skill.inputs);
    expect(fields[0]).toMatchObject({ name: 'topic', widget: 'textarea', required: true });
    expect(fields.find(({ name }) => name === 'icp')?.widget).toBe('icp');
  });
});

describe('inputs', () => {
  it('are trimmed, emptied of blanks and given their defaults', async () => {
    const skill = await getSkill('content.linkedin');
    expect(parseInputs(skill, { topic: '  our looms ', offer: '  ', keyDate: null })).toEqual({
      ok: true,
      inputs: { topic: 'our looms', angle: 'problem', length: 'medium' },
    });
  });

  it('are refused in plain sentences', async () => {
    const skill = await getSkill('content.linkedin');
    const problems = validateInputs(skill, { angle: 'shout', keyDate: 'soon', extra: 1 });
    expect(problems.map(({ path }) => path).sort()).toEqual(['angle', 'extra', 'keyDate', 'topic']);
    expect(problems.find(({ path }) => path === 'topic')?.message).toBe('Topic is needed.');
    expect(problems.find(({ path }) => path === 'keyDate')?.message).toBe(
      'Date that matters must be a date such as 2026-11-08.',
    );
    expect(validateInputs(skill, 'nonsense')[0]?.message).toBe(
      'This value must be a set of fields.',
    );
  });
});

describe('a plan without a campaign', () => {
  it('needs its last day, unless its occasion has one', async () => {
    const leads = await getSkill('campaign.leadgen');
    expect(missingAlone(leads, {})).toMatchObject([{ path: 'end' }]);
    expect(missingAlone(leads, { end: '2027-01-31' })).toEqual([]);
    expect(missingAlone(await getSkill('campaign.diwali'), {})).toEqual([]);
    expect(missingAlone(await getSkill('content.linkedin'), {})).toEqual([]);
  });
});

it('reads numbers as Indians write them', () => {
  const fields = fieldsOf({ properties: { buyers: { type: 'number' } } });
  expect(readForm(fields, { buyers: '₹1,20,000' })).toEqual({ buyers: 120_000 });
  expect(readForm(fields, { buyers: 'many' })).toEqual({ buyers: 'many' });
});
