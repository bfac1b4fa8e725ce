import type { z } from 'zod';
import type { WorkspaceCtx } from '@/lib/platform/ctx';
import { Prisma, withUser } from '@/lib/platform/db';
import { authorise } from '@/lib/workspaces';
import { archivedBelow } from './fade';
import { columns, decaySql, isCurrent, isMine, type Row, toMemory } from './internal';
import { type ListMemoriesInput, listMemoriesSchema, type MemoryPage } from './schemas';
import { stemsOf } from './tokens';

type Filters = z.output<typeof listMemoriesSchema>;

const states = {
  current: isCurrent,
  archived: () => Prisma.sql`m.valid_to IS NULL AND ${decaySql()} < ${archivedBelow}::float8`,
  superseded: () => Prisma.sql`m.valid_to IS NOT NULL`,
};

const orders = {
  newest: () => Prisma.sql`m.created_at DESC, m.id`,
  freshest: () => Prisma.sql`${decaySql()} DESC, m.created_at DESC, m.id`,
  used: () => Prisma.sql`m.access_count DESC, m.last_accessed DESC, m.id`,
};

function conditions(ctx: WorkspaceCtx, filters: Filters): Prisma.Sql {
  const { search, type, visibility, state, pinned } = filters;
  const all = [isMine(ctx), states[state]()];
  if (type) all.push(Prisma.sql`m.memory_type = ${type}`);
  if (visibility) all.push(Prisma.sql`m.visibility = ${visibility}`);
  if (pinned !== undefined) all.push(Prisma.sql`(m.pinned_at IS NOT NULL) = ${pinned}`);
  if (search) {
    // the words in any form and order, or the letters as typed
    const stems = [...new Set(stemsOf(search))].map((stem) => `'${stem}'`).join(' & ');
    const words = stems ? Prisma.sql`m.lexemes @@ ${stems}::tsquery OR` : Prisma.empty;
    all.push(Prisma.sql`(${words} strpos(lower(m.content), lower(${search})) > 0)`);
  }
  return Prisma.join(all, ' AND ');
}

/** A page of what the reader may see. @throws AppError forbidden */
export async function listMemories(
  ctx: WorkspaceCtx,
  input: ListMemoriesInput = {},
): Promise<MemoryPage> {
  authorise(ctx, 'memory.read');
  const filters = listMemoriesSchema.parse(input);
  const { page, pageSize } = filters;
  const where = conditions(ctx, filters);
  return withUser(ctx, async (tx) => {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT ${columns} FROM memory_chunks m WHERE ${where}
      ORDER BY m.pinned_at IS NULL, ${orders[filters.order]()} LIMIT ${pageSize} OFFSET ${(page - 1) * pageSize}`;
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM memory_chunks m WHERE ${where}`;
    const items = rows.map((row) => toMemory(ctx, row));
    return { items, total: counted?.total ?? 0, page, pageSize };
  });
}
