import { expect, test } from 'vitest';
import { login, person, Scene } from '@/lib/testing/scene';
import { apart, appended, closedTables, money, personal, shared } from './rows';

const ask = <T extends Record<string, unknown>>(sql: string) =>
  Scene.play((scene) => scene.rows<T>(login, sql));

const names = async (sql: string) => (await ask<{ name: string }>(sql)).map(({ name }) => name);

/** Prisma's own history of migrations; the working roles have no grant on it. */
const foreign = "('_prisma_migrations')";
const working = "('muhurat_app', 'muhurat_system', 'muhurat_definer')";
const tables = () =>
  names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
    AND relkind IN ('r', 'p') AND relname NOT IN ${foreign} ORDER BY relname`);

test('every table has row-level security, enabled and forced', async () => {
  expect(
    await names(`SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
      AND relkind IN ('r', 'p') AND relname NOT IN ${foreign}
      AND NOT (relrowsecurity AND relforcerowsecurity)`),
  ).toEqual([]);
});

test('every table has its isolation tested in this folder', async () => {
  const tested = [...shared, ...appended, ...personal, ...money].map(({ table }) => table);
  expect([...tested, ...apart].sort()).toEqual(await tables());
});

test('the working roles are nobody’s login, no superusers or owners, and bypass nothing', async () => {
  const roles = await ask(`SELECT rolname, rolsuper, rolbypassrls, rolcanlogin, rolcreaterole,
    rolcreatedb, rolinherit FROM pg_roles WHERE rolname IN ${working} ORDER BY rolname`);
  const powers = {
    rolsuper: false,
    rolbypassrls: false,
    rolcanlogin: false,
    rolcreaterole: false,
    rolcreatedb: false,
    rolinherit: false,
  };
  expect(roles).toEqual([
    { rolname: 'muhurat_app', ...powers },
    { rolname: 'muhurat_definer', ...powers },
    { rolname: 'muhurat_system', ...powers },
  ]);
  expect(
    await names(`SELECT c.relname AS name FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
      WHERE r.rolname IN ${working} AND c.relkind IN ('r', 'p')`),
  ).toEqual([]);
  expect(
    await names(`SELECT r.rolname AS name FROM pg_auth_members m JOIN pg_roles r ON r.oid = m.member
      WHERE r.rolname IN ${working}`),
  ).toEqual([]);
});

test('the app’s role has a policy wherever it has a grant', async () => {
  const granted = await names(`SELECT DISTINCT c.relname AS name FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
    AND (has_any_column_privilege('muhurat_app', c.oid, 'SELECT, INSERT, UPDATE')
      OR has_table_privilege('muhurat_app', c.oid, 'DELETE')) ORDER BY 1`);
  const covered = await names(`SELECT DISTINCT tablename AS name FROM pg_policies
    WHERE schemaname = 'public' AND 'muhurat_app' = ANY (roles) ORDER BY 1`);
  expect(granted).toEqual(covered);
  const closed = (await tables()).filter((table) => !granted.includes(table));
  expect(closed).toEqual([...closedTables]);
});

test('no policy of the app lets everything through, nor is meant for everybody', async () => {
  expect(
    await names(`SELECT tablename || '.' || policyname AS name FROM pg_policies
      WHERE 'muhurat_app' = ANY (roles) AND (qual = 'true' OR with_check = 'true') ORDER BY 1`),
  ).toEqual([
    // content of skills, no tenant's
    'skill_versions.catalogue_read',
    // the new row may have another owner: that is a transfer, held by the trigger keep_owner
    'workspaces.owner_update',
  ]);
  expect(
    await names("SELECT policyname AS name FROM pg_policies WHERE 'public' = ANY (roles)"),
  ).toEqual([]);
});

test('what inserts or changes is checked, not only what is read', async () => {
  expect(
    await names(`SELECT tablename || '.' || policyname AS name FROM pg_policies
      WHERE cmd IN ('ALL', 'INSERT', 'UPDATE') AND with_check IS NULL`),
  ).toEqual([]);
});

test('the view that knows no rows’ owners is closed to the app', async () => {
  const [may] = await ask<{ app: boolean; anyone: boolean }>(`SELECT
    has_table_privilege('muhurat_app', 'monthly_usage', 'SELECT') AS app,
    has_table_privilege('public', 'monthly_usage', 'SELECT') AS anyone`);
  expect(may).toEqual({ app: false, anyone: false });
  await Scene.play(async (scene) => {
    const { owner } = await scene.addTenant();
    expect(await scene.attempt(person(owner), 'SELECT * FROM monthly_usage')).toBe('42501');
    expect(await scene.attempt(person(owner), 'SELECT * FROM app.my_monthly_usage()')).toBe(0);
  });
});

test('helpers with rights of their own have a fixed search path and are not for everybody', async () => {
  expect(
    await names(`SELECT p.proname AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE n.nspname = 'app' AND (
        NOT EXISTS (SELECT 1 FROM unnest(p.proconfig) c WHERE c LIKE 'search_path=%')
        OR pg_get_userbyid(p.proowner) <> 'muhurat_definer'
        OR EXISTS (SELECT 1 FROM aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
          WHERE a.grantee = 0 AND a.privilege_type = 'EXECUTE'))`),
  ).toEqual([]);
  expect(
    await names(`SELECT p.proname AS name FROM pg_proc p WHERE p.prosecdef
      AND p.pronamespace NOT IN ('app'::regnamespace, 'pg_catalog'::regnamespace)`),
  ).toEqual([]);
});

test('rows with a workspace are tied to it together with what they point to', async () => {
  const composite = await names(`SELECT conrelid::regclass || ' → ' || confrelid::regclass AS name
    FROM pg_constraint WHERE contype = 'f' AND array_length(conkey, 1) = 2
    AND connamespace = 'public'::regnamespace ORDER BY 1`);
  expect(composite).toEqual([
    'campaign_batches → campaigns',
    'campaigns → executions',
    'execution_steps → executions',
    'executions → campaign_batches',
    'executions → campaigns',
    'executions → conversations',
    'executions → executions',
    'executions → executions',
    'executions → moves',
    'foundation_versions → foundations',
    'graph_evidence → graph_entities',
    'graph_evidence → graph_relationships',
    'graph_evidence → memory_chunks',
    'graph_relationships → graph_entities',
    'graph_relationships → graph_entities',
    'memory_chunks → conversations',
    'memory_chunks → memory_chunks',
    'moves → campaigns',
    'moves → executions',
    'moves → workspace_members',
  ]);
});

test('times have a zone', async () => {
  expect(
    await names(`SELECT table_name || '.' || column_name AS name FROM information_schema.columns
      WHERE table_schema = 'public' AND data_type = 'timestamp without time zone'
      AND table_name NOT IN ${foreign}`),
  ).toEqual([]);
});

test('without a person there are no rows, in any table', async () => {
  const open = (await tables()).filter(
    (table) => !['skill_versions', ...closedTables].includes(table),
  );
  await Scene.play(async (scene) => {
    const ours = await scene.addTenant();
    await scene.put('audit_logs', {
      user_id: ours.owner,
      workspace_id: ours.workspaceId,
      action: 'test.done',
      chain_id: ours.workspaceId,
      seq: 0,
      prev_hash: '',
      hash: '',
    });
    for (const table of open) {
      // users: the role may not read every column
      const column = table === 'users' ? 'id' : '*';
      const sql = `SELECT ${column} FROM ${table}`;
      expect([table, await scene.attempt(person(null), sql)]).toEqual([table, 0]);
      expect([table, await scene.attempt(person(crypto.randomUUID()), sql)]).toEqual([table, 0]);
    }
    expect(
      await scene.attempt(
        person(ours.owner),
        `SELECT 1 FROM workspaces WHERE id = '${ours.workspaceId}'`,
      ),
    ).toBe(1);
  });
});
