import { unstable_rethrow } from 'next/navigation';
import { z } from 'zod';
import { AppError, type ErrorCode, httpStatus } from '@/lib/platform/errors';
import { log } from '@/lib/platform/log';

/** What a failed action tells its form. Plain data: it crosses to the browser. */
export type Failure = {
  code: ErrorCode | 'internal';
  message: string;
  fields?: Record<string, string>;
  data?: Record<string, string | number | null>;
  requestId: string;
};
export type ActionResult<T> = { ok: true; data: T } | { ok: false; error: Failure };

export function invalidInput(error: z.ZodError): AppError {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.')] ??= issue.message;
  const first = error.issues[0]?.message ?? 'Something in it is not as expected.';
  return new AppError(
    'invalid',
    error.issues.length > 1 ? `${first} ${error.issues.length - 1} more to look at.` : first,
    { fields },
  );
}

/** Maps any failure; unknown ones are masked and logged under the request id. */
export function toFailure(error: unknown, requestId: string, where: string): Failure {
  unstable_rethrow(error);
  const known = error instanceof z.ZodError ? invalidInput(error) : error;
  if (known instanceof AppError) {
    if (known.code === 'unavailable')
      log({ requestId, where }).error({ err: known }, known.message);
    return {
      code: known.code,
      message: known.message,
      requestId,
      ...(known.fields ? { fields: known.fields } : {}),
      ...(known.data ? { data: known.data } : {}),
    };
  }
  log({ requestId, where }).error({ err: error }, 'an unexpected failure');
  return {
    code: 'internal',
    message: `Something went wrong on our side, and nothing was changed. Try again; if it stays, tell us this number: ${requestId}.`,
    requestId,
  };
}

export function toResponse(error: unknown, requestId: string, where: string): Response {
  const failure = toFailure(error, requestId, where);
  const status = failure.code === 'internal' ? 500 : httpStatus[failure.code];
  const retryAfter = failure.data?.retryAfter;
  return Response.json(
    { error: failure },
    {
      status,
      headers: {
        'cache-control': 'no-store',
        'x-request-id': requestId,
        ...(retryAfter ? { 'retry-after': String(retryAfter) } : {}),
      },
    },
  );
}
