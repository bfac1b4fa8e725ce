import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { env } from '../env';
import { log } from '../log';
import { type Prisma, PrismaClient } from './generated/client';

const statementTimeoutMs = 15_000;

function connect() {
  const pool = new Pool({
    connectionString: env().DATABASE_URL,
    max: env().DATABASE_POOL_MAX,
    connectionTimeoutMillis: 8_000,
    idleTimeoutMillis: 30_000,
  });
  // an idle connection that dies is replaced by the pool; without a listener it would end the process
  pool.on('error', (error) => log().warn({ err: error }, 'a database connection was lost'));
  const prisma = new PrismaClient({
    adapter: new PrismaPg(pool),
    omit: { user: { passwordHash: true } },
  });
  return { pool, prisma };
}

type Database = ReturnType<typeof connect>;
export type Tx = Omit<Parameters<Parameters<Database['prisma']['$transaction']>[0]>[0], never>;

const holder = globalThis as typeof globalThis & { muhuratDatabase?: Database };

function database(): Database {
  holder.muhuratDatabase ??= connect();
  return holder.muhuratDatabase;
}

export async function disconnectDatabase() {
  const open = holder.muhuratDatabase;
  delete holder.muhuratDatabase;
  await open?.prisma.$disconnect();
  await open?.pool.end();
}

type Options = { timeoutMs?: number; isolationLevel?: Prisma.TransactionIsolationLevel };

/** One transaction whose first statement takes the role and the person, for that transaction only. */
export async function transactAs<T>(
  role: 'muhurat_app' | 'muhurat_system',
  userId: string,
  work: (tx: Tx) => Promise<T>,
  options: Options = {},
): Promise<T> {
  return database().prisma.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT set_config('role', ${role}, true), set_config('app.user_id', ${userId}, true),
        set_config('statement_timeout', ${String(statementTimeoutMs)}, true)`;
      return work(tx);
    },
    {
      maxWait: 8_000,
      timeout: options.timeoutMs ?? statementTimeoutMs,
      ...(options.isolationLevel ? { isolationLevel: options.isolationLevel } : {}),
    },
  );
}
