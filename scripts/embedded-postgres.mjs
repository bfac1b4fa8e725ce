// The child process that holds the embedded Postgres. Its parent gives the folder and port as arguments
// and the password as EMBEDDED_POSTGRES_PASSWORD, and is told when connections are welcome.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { vector } from '@electric-sql/pglite-pgvector';
import { WireServer } from './lib/wire-server.mjs';

const [folder, port] = process.argv.slice(2);
const extensions = { vector, pg_trgm };
let server;
let db;
let ending = false;

async function end() {
  if (ending) return;
  ending = true;
  await server?.close();
  await db?.close();
  process.exit(0);
}
process.on('SIGTERM', end);
process.on('SIGINT', end);
// The parent is gone, however it went: close the files properly and follow it.
process.on('disconnect', end);

// A first start that is killed half-way must not leave half a database behind.
if (!existsSync(join(folder, 'PG_VERSION'))) {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  const first = await PGlite.create({ dataDir: fresh, extensions });
  await first.close();
  renameSync(fresh, folder);
}
db = await PGlite.create({ dataDir: folder, extensions });
server = new WireServer(db, process.env.EMBEDDED_POSTGRES_PASSWORD);
await server.listen(Number(port), '127.0.0.1');
process.send?.('ready');
