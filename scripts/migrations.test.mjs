import { expect, test } from 'vitest';
import { applyMigrations, diffToSchema } from './lib/schema-engine.mjs';

const url = process.env.DATABASE_URL ?? '';

test('migrations and prisma/schema describe the same tables and columns', async () => {
  expect(await diffToSchema(url)).toBe('');
});

test('a second run of the migrations changes nothing', async () => {
  expect(await applyMigrations(url)).toEqual([]);
});
