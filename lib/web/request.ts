import { headers } from 'next/headers';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';

export type RequestFacts = {
  requestId: string;
  ipAddress: string | undefined;
  userAgent: string | undefined;
};

export function factsOf(all: Headers): RequestFacts {
  // the last entry is the one that our own proxy wrote; those before it are the sender's word
  const forwarded = all.get('x-forwarded-for')?.split(',').at(-1)?.trim();
  return {
    requestId: all.get('x-request-id') ?? crypto.randomUUID(),
    ipAddress: forwarded?.replace(/^::ffff:/, '') || undefined,
    userAgent: all.get('user-agent') ?? undefined,
  };
}

export const requestFacts = async () => factsOf(await headers());

/** Whether a mutation comes from our own pages. A missing or `null` Origin does not. */
export function assertOwnOrigin(all: Headers) {
  const origin = all.get('origin');
  const host = all.get('x-forwarded-host') ?? all.get('host');
  const own =
    origin &&
    origin !== 'null' &&
    (origin === new URL(env().APP_URL).origin || URL.parse(origin)?.host === host);
  if (!own) {
    throw new AppError(
      'forbidden',
      'This request did not come from Muhurat’s own pages, so it was refused.',
    );
  }
}
