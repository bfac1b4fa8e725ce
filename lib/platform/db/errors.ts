import { AppError } from '../errors';
import { Prisma } from './generated/client';

const unavailable = (cause: unknown) =>
  new AppError(
    'unavailable',
    'The database cannot be reached just now. Nothing was changed; try again in a moment.',
    { cause },
  );

/** SQLSTATE of a failed statement, where the driver gave one. */
export function sqlState(error: unknown): string | undefined {
  let current: unknown = error;
  for (let depth = 0; depth < 6 && current && typeof current === 'object'; depth += 1) {
    const record = current as Record<string, unknown>;
    for (const key of ['originalCode', 'code']) {
      const code = record[key];
      if (typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !/^P\d{4}$/.test(code)) {
        return code;
      }
    }
    current = record.cause ?? record.driverAdapterError ?? record.meta;
  }
  return undefined;
}

/** Turns what the database says into what a person is told; anything unknown passes as it is. */
export function fromDatabase(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const state = sqlState(error);
  if (state === '42501') {
    return new AppError(
      'forbidden',
      'Your role does not allow this. Ask an admin of the workspace.',
      {
        cause: error,
      },
    );
  }
  // a NUL, or half of a character, in a text or in JSON
  if (state === '22021' || state === '22P05') {
    return new AppError(
      'invalid',
      'The text holds an invisible character that cannot be kept. Type that part again, and save.',
      { cause: error },
    );
  }
  if (state === '40001' || state === '40P01') {
    return new AppError('conflict', 'Two changes met at the same moment. Try again.', {
      cause: error,
    });
  }
  if (state?.startsWith('08') || state?.startsWith('57P')) return unavailable(error);
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2025') {
      return new AppError('not_found', 'This no longer exists, or you have no access to it.', {
        cause: error,
      });
    }
    if (error.code === 'P2002') {
      return new AppError('conflict', 'This already exists.', { cause: error });
    }
    if (['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028'].includes(error.code)) {
      return unavailable(error);
    }
  }
  if (error instanceof Prisma.PrismaClientInitializationError) return unavailable(error);
  if (
    error instanceof Error &&
    /ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect|Connection terminated/.test(
      `${error.message} ${(error as { code?: string }).code ?? ''}`,
    )
  ) {
    return unavailable(error);
  }
  return error;
}
