import { expect, test } from 'vitest';
import { changedFields, diffFoundations } from './diff';
import { emptyFoundation } from './schemas';

test('only the given values that differ are changes', () => {
  const before = { ...emptyFoundation, companyName: 'Aaranya', toneKeywords: ['warm'] };
  expect(changedFields(before, { companyName: 'Aaranya', toneKeywords: ['warm'] })).toEqual([]);
  expect(changedFields(before, { companyName: '', toneKeywords: ['warm', 'exact'] })).toEqual([
    'companyName',
    'toneKeywords',
  ]);
});

test('the order of keys in a row is no change', () => {
  const row = { name: 'Sari', description: '', price: '₹6,400' };
  const turned = { price: '₹6,400', name: 'Sari', description: '' };
  expect(changedFields({ ...emptyFoundation, products: [row] }, { products: [turned] })).toEqual(
    [],
  );
});

test('texts show both, lists what came and went', () => {
  const before = {
    ...emptyFoundation,
    industry: 'Textiles',
    products: [{ name: 'Sari', description: '', price: '₹6,400' }],
    keyDifferentiators: ['Natural dye', 'Named weavers'],
  };
  const after = {
    ...before,
    industry: 'Handloom textiles',
    brandVoice: 'Friendly' as const,
    products: [{ name: 'Sari', description: '', price: '₹6,900' }],
    keyDifferentiators: ['Natural dye', 'Repairs for life'],
  };
  expect(diffFoundations(before, after)).toEqual([
    { field: 'industry', kind: 'text', before: 'Textiles', after: 'Handloom textiles' },
    {
      field: 'keyDifferentiators',
      kind: 'list',
      kept: ['Natural dye'],
      removed: ['Named weavers'],
      added: ['Repairs for life'],
    },
    { field: 'brandVoice', kind: 'text', before: '', after: 'Friendly' },
    {
      field: 'products',
      kind: 'list',
      kept: [],
      removed: ['Sari · ₹6,400'],
      added: ['Sari · ₹6,900'],
    },
  ]);
});
