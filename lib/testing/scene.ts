import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { env } from '@/lib/platform/env';

/**
 * A working role and the person it acts for. Null is the login itself: a superuser on the embedded
 * Postgres, the tables' owner on another.
 */
export type Actor = { role: 'muhurat_app' | 'muhurat_system'; userId: string | null } | null;

export const person = (userId: string | null): Actor => ({ role: 'muhurat_app', userId });
export const system: Actor = { role: 'muhurat_system', userId: null };
export const login: Actor = null;

export type Row = Record<string, unknown>;

export type Tenant = Record<'workspaceId' | 'owner' | 'admin' | 'member' | 'viewer', string>;

const names = (row: Row) => Object.keys(row).map((name) => `"${name}"`);
const holes = (row: Row, from = 0) => Object.keys(row).map((_, at) => `$${from + at + 1}`);

/**
 * One transaction on a connection of its own that takes roles as the doors do, and is rolled back at the
 * end. What it refuses is told as its SQLSTATE.
 */
export class Scene {
  private constructor(private readonly client: Client) {}

  static async play<T>(work: (scene: Scene) => Promise<T>): Promise<T> {
    const client = new Client({ connectionString: env().DATABASE_URL });
    await client.connect();
    try {
      await client.query('BEGIN');
      return await work(new Scene(client));
    } finally {
      await client.query('ROLLBACK');
      await client.end();
    }
  }

  private async become(actor: Actor) {
    // 'none' is the login, which may take either role again
    await this.client.query(
      "SELECT set_config('role', $1, true), set_config('app.user_id', $2, true)",
      [actor?.role ?? 'none', actor?.userId ?? ''],
    );
  }

  /** What the actor gets. @throws the driver's error */
  async rows<T extends Row = Row>(actor: Actor, sql: string, values: unknown[] = []): Promise<T[]> {
    await this.become(actor);
    const { rows } = await this.client.query<T>(sql, values);
    return rows;
  }

  /** Tries a statement and takes it back: the rows it touched, or the SQLSTATE that refused it. */
  async attempt(actor: Actor, sql: string, values: unknown[] = []): Promise<number | string> {
    await this.become(login);
    await this.client.query('SAVEPOINT attempt');
    try {
      await this.become(actor);
      const { rowCount } = await this.client.query(sql, values);
      await this.client.query('SET CONSTRAINTS ALL IMMEDIATE');
      return rowCount ?? 0;
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (typeof code !== 'string') throw error;
      return code;
    } finally {
      await this.client.query('ROLLBACK TO SAVEPOINT attempt');
    }
  }

  insert(actor: Actor, table: string, row: Row) {
    return this.attempt(actor, ...insertion(table, row));
  }

  select(actor: Actor, table: string, key: Row) {
    return this.attempt(actor, `SELECT 1 FROM ${table} WHERE ${matches(key)}`, Object.values(key));
  }

  update(actor: Actor, table: string, key: Row, change: Row) {
    const set = names(change).map((name, at) => `${name} = $${at + 1}`);
    const where = matches(key, Object.keys(change).length);
    return this.attempt(actor, `UPDATE ${table} SET ${set.join(', ')} WHERE ${where}`, [
      ...Object.values(change),
      ...Object.values(key),
    ]);
  }

  delete(actor: Actor, table: string, key: Row) {
    return this.attempt(actor, `DELETE FROM ${table} WHERE ${matches(key)}`, Object.values(key));
  }

  /** Puts a row there for good, until the scene ends. */
  async put(table: string, row: Row): Promise<void> {
    await this.rows(system, ...insertion(table, row));
  }

  async addPerson(workspaceId?: string, role?: string): Promise<string> {
    const id = randomUUID();
    await this.put('users', { id, email: `${id}@example.in`, full_name: 'Asha Rao' });
    if (workspaceId)
      await this.put('workspace_members', { workspace_id: workspaceId, user_id: id, role });
    return id;
  }

  async addTenant(): Promise<Tenant> {
    const workspaceId = randomUUID();
    const owner = await this.addPerson();
    await this.put('workspaces', {
      id: workspaceId,
      name: 'W',
      slug: `t-${workspaceId}`,
      owner_id: owner,
    });
    await this.put('workspace_members', {
      workspace_id: workspaceId,
      user_id: owner,
      role: 'owner',
    });
    const [admin, member, viewer] = [
      await this.addPerson(workspaceId, 'admin'),
      await this.addPerson(workspaceId, 'member'),
      await this.addPerson(workspaceId, 'viewer'),
    ];
    return { workspaceId, owner, admin, member, viewer };
  }
}

const matches = (key: Row, from = 0) =>
  names(key)
    .map((name, at) => `${name} = $${from + at + 1}`)
    .join(' AND ');

const insertion = (table: string, row: Row): [string, unknown[]] => [
  `INSERT INTO ${table} (${names(row).join(', ')}) VALUES (${holes(row).join(', ')})`,
  Object.values(row),
];
