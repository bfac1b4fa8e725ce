import { join } from 'node:path';
import { Child } from './child.mjs';
import { keptSecret } from './data-dir.mjs';
import { inRoot } from './paths.mjs';
import { freePort } from './ports.mjs';
import { Refusal } from './say.mjs';

/** The embedded Postgres, its files in the data folder, on a free loopback port. */
export async function startPostgres({ dataDir, onStart }) {
  const port = await freePort();
  const password = keptSecret(dataDir, 'postgres-password');
  const child = new Child({
    name: 'postgres',
    dataDir,
    command: process.execPath,
    args: [inRoot('scripts', 'embedded-postgres.mjs'), join(dataDir, 'postgres'), String(port)],
    env: { ...process.env, EMBEDDED_POSTGRES_PASSWORD: password },
    onStart,
  }).start();
  const ready = await Promise.race([child.ready, child.ended.then(() => false)]);
  if (!ready)
    throw new Refusal(
      `The embedded Postgres did not start: ${child.recent.at(-1) ?? 'it said nothing'}. Its log is ${join(dataDir, 'logs', 'postgres.log')}.`,
    );
  child.keepAlive();
  return { child, url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres` };
}

const REASONS = {
  ECONNREFUSED: 'nothing answers at that address',
  ENOTFOUND: 'its host name is unknown',
  EAI_AGAIN: 'its host name cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  '28P01': 'the password is wrong',
  28000: 'the login is not allowed',
  '3D000': 'that database does not exist',
};

/** Connects once to the given database, or refuses with the reason, without repeating the password. */
export async function checkDatabase(url) {
  const refuse = (reason) => {
    throw new Refusal(
      `DATABASE_URL cannot be used: ${reason}. Correct it, or unset it to use the embedded Postgres.`,
    );
  };
  if (!/^postgres(ql)?:\/\//.test(url)) refuse('it must begin with postgresql://');
  const { default: pg } = await import('pg');
  let client;
  try {
    client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
    await client.connect();
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int as version, (select count(*)::int from pg_available_extensions where name = 'vector') as vector, (select count(*)::int from pg_available_extensions where name = 'pg_trgm') as trigrams",
    );
    if (rows[0].version < 150_000) refuse('PostgreSQL 15 or newer is needed');
    if (!rows[0].vector)
      refuse(
        'that Postgres has no pgvector. Install it there (https://github.com/pgvector/pgvector)',
      );
    if (!rows[0].trigrams)
      refuse(
        'that Postgres has no pg_trgm. Install its contrib modules (postgresql-contrib) there',
      );
  } catch (error) {
    if (error instanceof Refusal) throw error;
    refuse(REASONS[error.code] ?? error.message);
  } finally {
    await client?.end().catch(() => {});
  }
}
