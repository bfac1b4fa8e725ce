import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { login, Scene } from '@/lib/testing/scene';

const seed = readFileSync('docs/data-model/seed.sql', 'utf8').replaceAll(/--[^\n]*/g, '');
const all = (pattern: RegExp) => [...seed.matchAll(pattern)];

const tables = all(/CREATE TABLE (\w+) \(([\s\S]*?)\n\);/g).map(([, table = '', body = '']) => ({
  table,
  columns: body
    .split('\n')
    .map((line) => line.trim().split(/\s+/)[0] ?? '')
    .filter((word) => /^[a-z_]+$/.test(word)),
}));

const named = async (sql: string) =>
  new Set(
    (await Scene.play((scene) => scene.rows<{ name: string }>(login, sql))).map((r) => r.name),
  );

const missing = (wanted: readonly string[], there: Set<string>) =>
  wanted.filter((n) => !there.has(n));

test('the seed is read whole', () => {
  expect(tables).toHaveLength(all(/CREATE TABLE/g).length);
  expect(tables.length).toBeGreaterThan(15);
  expect(tables.find(({ table }) => table === 'moves')?.columns).toContain('assigned_to');
});

test('every table and column of it exists under that name', async () => {
  const there = await named(`SELECT table_name || '.' || column_name AS name
    FROM information_schema.columns WHERE table_schema = 'public'`);
  const wanted = tables.flatMap(({ table, columns }) =>
    columns.map((column) => `${table}.${column}`),
  );
  expect(wanted.length).toBeGreaterThan(150);
  expect(missing(wanted, there)).toEqual([]);
});

test('every index of it exists, on that table', async () => {
  const there = await named(`SELECT indexname || ' on ' || tablename AS name FROM pg_indexes
    WHERE schemaname = 'public'`);
  const wanted = all(/CREATE (?:UNIQUE )?INDEX (\w+) ON (\w+)/g).map(
    ([, index, table]) => `${index} on ${table}`,
  );
  expect(wanted.length).toBeGreaterThan(30);
  expect(missing(wanted, there)).toEqual([]);
});

test('every view and policy of it exists', async () => {
  const views = await named(
    "SELECT matviewname AS name FROM pg_matviews WHERE schemaname = 'public'",
  );
  expect(
    missing(
      all(/MATERIALIZED VIEW (\w+)/g).map(([, view = '']) => view),
      views,
    ),
  ).toEqual([]);
  const policies = await named("SELECT tablename || '.' || policyname AS name FROM pg_policies");
  const wanted = all(/CREATE POLICY (\w+) ON (\w+)/g).map(
    ([, policy, table]) => `${table}.${policy}`,
  );
  expect(wanted).toHaveLength(7);
  expect(missing(wanted, policies)).toEqual([]);
});

test('every one-column UNIQUE of it holds', async () => {
  const there = await named(`SELECT c.relname || '.' || a.attname AS name FROM pg_index i
    JOIN pg_class c ON c.oid = i.indrelid JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = i.indkey[0]
    WHERE i.indisunique AND i.indnkeyatts = 1`);
  const wanted = all(/CREATE TABLE (\w+) \(([\s\S]*?)\n\);/g).flatMap(([, table, body = '']) =>
    [...body.matchAll(/\n\s+(\w+) [^\n,]*\bUNIQUE\b/g)].map(([, column]) => `${table}.${column}`),
  );
  expect(wanted).toContain('users.email');
  expect(missing(wanted, there)).toEqual([]);
});
