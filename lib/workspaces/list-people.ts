import type { Role, WorkspaceCtx } from '@/lib/platform/ctx';
import { withUser } from '@/lib/platform/db';
import { authorise } from './authorise';

export type Person = {
  userId: string;
  name: string;
  /** For admins and for oneself; null for others. */
  email: string | null;
  avatarUrl: string | null;
  role: Role;
  /** ISO instant. */
  joinedAt: string;
};

type Row = {
  user_id: string;
  full_name: string | null;
  avatar_url: string | null;
  email: string | null;
  role: Role;
  joined_at: Date;
};

/** Who works here, the owner first. */
export async function listPeople(ctx: WorkspaceCtx): Promise<Person[]> {
  authorise(ctx, 'members.read');
  const rows = await withUser(
    ctx,
    (tx) => tx.$queryRaw<Row[]>`SELECT * FROM app.workspace_people(${ctx.workspaceId}::uuid)`,
  );
  return rows.map((row) => ({
    userId: row.user_id,
    name: row.full_name ?? row.email ?? 'Unnamed',
    email: row.email,
    avatarUrl: row.avatar_url,
    role: row.role,
    joinedAt: row.joined_at.toISOString(),
  }));
}
