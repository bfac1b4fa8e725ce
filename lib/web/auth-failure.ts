import { z } from 'zod';
import { AppError } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';

/** The error whose message is what the sign-in form understands: a code, or `throttled:<seconds>`. */
export function signInFailure(error: unknown): Error {
  if (error instanceof z.ZodError) return new Error('mismatch');
  if (error instanceof AppError) {
    switch (error.code) {
      case 'unauthenticated':
        return new Error('mismatch');
      case 'forbidden':
        return new Error('unverified');
      case 'invalid':
        return new Error('link_spent');
      case 'rate_limited':
        return new Error(`throttled:${error.data?.retryAfter ?? 60}`);
    }
  }
  log().error({ err: error }, 'a sign-in failed unexpectedly');
  return new Error('unavailable');
}
