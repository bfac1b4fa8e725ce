export { disconnectDatabase, type Tx } from './client';
export { sqlState } from './errors';
export { Prisma } from './generated/client';
export { inTransaction, withUser } from './user';
