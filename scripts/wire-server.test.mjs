import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from './lib/ports.mjs';
import { WireServer } from './lib/wire-server.mjs';

let db;
let server;
let connectionString;
let pool;

beforeAll(async () => {
  db = await PGlite.create();
  server = new WireServer(db, 'secret');
  const port = await freePort();
  await server.listen(port, '127.0.0.1');
  connectionString = `postgresql://postgres:secret@127.0.0.1:${port}/postgres`;
  pool = new pg.Pool({ connectionString, max: 8 });
  pool.on('error', () => {});
});
afterAll(async () => {
  await pool.end();
  await server.close();
  await db.close();
});

async function connect() {
  const client = new pg.Client({ connectionString });
  client.on('error', () => {});
  await client.connect();
  return client;
}

test('a wrong password is refused', async () => {
  const client = new pg.Client({ connectionString: connectionString.replace('secret', 'guess') });
  await expect(client.connect()).rejects.toThrow('password authentication failed');
});

test('statements of clients outside transactions never mix', async () => {
  const answers = await Promise.all(
    Array.from({ length: 600 }, (_, n) =>
      n % 2
        ? pool.query('select $1::int as n', [n]).then(({ rows }) => rows[0].n)
        : pool
            .query('select $2::int as n, $1::text as t', [`t${n}`, n])
            .then(({ rows }) => rows[0].n),
    ),
  );
  expect(answers).toEqual(Array.from({ length: 600 }, (_, n) => n));
});

test('one client’s error reaches only that client', async () => {
  const results = await Promise.allSettled(
    Array.from({ length: 200 }, (_, n) => pool.query('select 10 / $1::int as n', [n % 5])),
  );
  const failed = results.filter(({ status }) => status === 'rejected');
  expect(failed).toHaveLength(40);
  for (const { reason } of failed) expect(reason.message).toBe('division by zero');
});

test('what a transaction sets is seen by that transaction alone', async () => {
  const seen = await Promise.all(
    Array.from({ length: 100 }, async (_, n) => {
      const client = await pool.connect();
      try {
        await client.query('begin');
        await client.query("select set_config('app.who', $1, true)", [String(n)]);
        const { rows } = await client.query("select current_setting('app.who') as who");
        await client.query('commit');
        return rows[0].who;
      } finally {
        client.release();
      }
    }),
  );
  expect(seen).toEqual(Array.from({ length: 100 }, (_, n) => String(n)));
});

test('a client that vanishes inside a transaction leaves nothing and blocks nobody', async () => {
  await pool.query('create table leftovers (id int)');
  const client = await connect();
  await client.query('begin');
  await client.query('insert into leftovers values (1)');
  client.connection.stream.destroy();
  const { rows } = await pool.query('select count(*)::int as n from leftovers');
  expect(rows).toEqual([{ n: 0 }]);
});

test('a client that vanishes between two messages of a batch blocks nobody', async () => {
  const client = await connect();
  client.connection.parse({ text: 'select $1::int', name: '', types: [] });
  client.connection.flush();
  await new Promise((resolve) => client.connection.once('parseComplete', resolve));
  client.connection.stream.destroy();
  expect((await pool.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
});

test('large values arrive whole in both directions', async () => {
  const text = 'अ'.repeat(1_000_000);
  const { rows } = await pool.query('select $1::text as text, length($1) as length', [text]);
  expect(rows[0].length).toBe(1_000_000);
  expect(rows[0].text === text).toBe(true);
});
