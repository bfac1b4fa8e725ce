export { disconnectDatabase, type Tx } from './client';
export { fromDatabase, sqlState } from './errors';
export { Prisma } from './generated/client';
export { inTransaction, withUser } from './user';
