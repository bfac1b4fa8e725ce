import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { inRoot } from './paths.mjs';
import { Refusal } from './say.mjs';

const FILTERS = { externalTables: [], externalEnums: [] };
const migrationsFolder = inRoot('prisma', 'migrations');
const schemaFolder = inRoot('prisma', 'schema');

let loading;

/** Prisma's own schema engine of this version, as WebAssembly: the CLI would download a native one. */
function loadEngine() {
  loading ??= (async () => {
    // Where the engine puts its last words when it breaks; the CLI provides the same.
    globalThis.PRISMA_WASM_PANIC_REGISTRY = { set_message: (words) => console.error(words) };
    const module = await import('@prisma/schema-engine-wasm/schema_engine_bg');
    const location = createRequire(import.meta.url).resolve(
      '@prisma/schema-engine-wasm/schema_engine_bg',
    );
    const bytes = readFileSync(location.replace(/\.js$/, '.wasm'));
    const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': module });
    module.__wbg_set_wasm(instance.exports);
    instance.exports.__wbindgen_start();
    return module.SchemaEngine;
  })();
  return loading;
}

/** The one-byte type of Postgres's own catalogue, which the adapter does not know; BPCHAR it knows. */
const INTERNAL_CHAR = 18;
const BPCHAR = 1042;

/**
 * Prisma's adapter for `pg`, mended for the schema engine: scripts go to Postgres whole (its own way cuts
 * them at every semicolon, also inside function bodies), and catalogue characters arrive as such.
 */
async function mendedAdapter(factory, Character) {
  const adapter = await factory.connect();
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  const queryRaw = adapter.queryRaw.bind(adapter);
  let characters = [];
  pool.query = async (...words) => {
    const result = await query(...words);
    characters = result.fields.map((field) => field.dataTypeID === INTERNAL_CHAR);
    for (const field of result.fields)
      if (field.dataTypeID === INTERNAL_CHAR) field.dataTypeID = BPCHAR;
    return result;
  };
  adapter.queryRaw = async (request) => {
    const result = await queryRaw(request);
    const columnTypes = result.columnTypes.map((type, at) => (characters[at] ? Character : type));
    return { ...result, columnTypes };
  };
  adapter.executeScript = async (script) => {
    await query(script);
  };
  return adapter;
}

async function withEngine(url, work) {
  const [SchemaEngine, { PrismaPg }, utils] = await Promise.all([
    loadEngine(),
    import('@prisma/adapter-pg'),
    import('@prisma/driver-adapter-utils'),
  ]);
  const inner = new PrismaPg({ connectionString: url, max: 1 });
  const factory = utils.bindMigrationAwareSqlAdapterFactory({
    provider: inner.provider,
    adapterName: inner.adapterName,
    connect: () => mendedAdapter(inner, utils.ColumnTypeEnum.Character),
  });
  const engine = await SchemaEngine.new({ datamodels: schemaFiles() }, () => {}, factory);
  try {
    return await work(engine);
  } finally {
    engine.free();
  }
}

function schemaFiles() {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith('.prisma'))
    .sort()
    .map((name) => [`${schemaFolder}/${name}`, readFileSync(`${schemaFolder}/${name}`, 'utf8')]);
}

function migrationFiles() {
  return readdirSync(migrationsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => ({
      name,
      sql: readFileSync(`${migrationsFolder}/${name}/migration.sql`, 'utf8'),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function migrationsList() {
  return {
    baseDir: migrationsFolder,
    lockfile: {
      path: './migration_lock.toml',
      content: readFileSync(`${migrationsFolder}/migration_lock.toml`, 'utf8'),
    },
    shadowDbInitScript: '',
    migrationDirectories: migrationFiles().map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok', value: sql } },
    })),
  };
}

const quoted = (names) => names.map((name) => `"${name}"`).join(', ');

/** What must be put right by a person before any migration may run, as a sentence; null when all is well. */
function complaint({ editedMigrationNames, failedMigrationNames, history }) {
  if (failedMigrationNames.length)
    return (
      `The migration ${quoted(failedMigrationNames)} failed on this database earlier, so its state is unknown. ` +
      'Restore the backup made before it, or repair the tables by hand and mark it with "npx prisma migrate resolve".'
    );
  if (editedMigrationNames.length)
    return (
      `The migration ${quoted(editedMigrationNames)} was changed after this database had applied it. ` +
      'Put the old text back and write the change as a new migration.'
    );
  if (history && history.diagnostic !== 'databaseIsBehind')
    return (
      `This database has applied migrations that are not in prisma/migrations: ${quoted(history.unpersistedMigrationNames)}. ` +
      'It belongs to a newer or another version of the product: start that version, or use another database.'
    );
  return null;
}

/** The same answer as the engine's, in one query: true when every migration here is applied and unchanged. */
async function upToDate(client) {
  const { rows: table } = await client.query(
    "select to_regclass('public._prisma_migrations') as found",
  );
  if (!table[0].found) return false;
  const { rows } = await client.query(
    'select migration_name, checksum, finished_at from public._prisma_migrations where rolled_back_at is null order by migration_name',
  );
  const files = migrationFiles();
  return (
    rows.length === files.length &&
    files.every(({ name, sql }, index) => {
      const row = rows[index];
      const checksum = createHash('sha256').update(sql).digest('hex');
      return row.migration_name === name && row.finished_at && row.checksum === checksum;
    })
  );
}

/** Any number that nobody else locks; two copies that start at once migrate one after the other. */
const LOCK = 4_217_001;

/**
 * Applies what is missing, under a lock that one copy holds at a time.
 * @returns the names of the migrations applied now
 * @throws Refusal when the history is failed, edited or foreign, or a migration fails
 */
export async function applyMigrations(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK]);
    if (await upToDate(client)) return [];
    return await withEngine(url, applyWith);
  } finally {
    await client.end();
  }
}

async function applyWith(engine) {
  const list = migrationsList();
  const diagnosis = await engine.diagnoseMigrationHistory({
    migrationsList: list,
    optInToShadowDatabase: false,
    filters: FILTERS,
  });
  const problem = complaint(diagnosis);
  if (problem) throw new Refusal(problem);
  try {
    const result = await engine.applyMigrations({ migrationsList: list, filters: FILTERS });
    return result.appliedMigrationNames;
  } catch (error) {
    throw new Refusal(`The database could not be migrated. ${readable(error)}`);
  }
}

/** The database's own complaint, without the engine's trace; the migration it came from is in that trace. */
function readable(error) {
  const text = String(error?.message ?? error);
  const name = text.match(/migration_name="([^"]+)"/)?.[1];
  const words = text
    .split(/\n\s*0: /)[0]
    .replaceAll(/\s+/g, ' ')
    .trim();
  return name ? `"${name}" says: ${words}` : words;
}

/** Indexes and keys between tables live in the migrations alone, so their absence here is no difference. */
const MIGRATIONS_ONLY =
  /^(-- DropIndex\nDROP INDEX|-- DropForeignKey\nALTER TABLE \S+ DROP CONSTRAINT) [^\n]*;$/;

/** The SQL that leads from the database as it is to prisma/schema; empty when they agree. */
export function diffToSchema(url) {
  return withEngine(url, async (engine) => {
    const files = schemaFiles().map(([path, content]) => ({ path, content }));
    const { stdout } = await engine.diff({
      from: { tag: 'schemaDatasource', files, configDir: inRoot() },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: null,
      filters: { ...FILTERS, externalTables: ['public._prisma_migrations'] },
    });
    return (stdout ?? '')
      .split('\n\n')
      .map((statement) => statement.trim())
      .filter((statement) => statement && !MIGRATIONS_ONLY.test(statement))
      .join('\n\n');
  });
}
