export const errorCodes = [
  'unauthenticated',
  'forbidden',
  'not_found',
  'invalid',
  'conflict',
  'limit_reached',
  'rate_limited',
  'unavailable',
] as const;
export type ErrorCode = (typeof errorCodes)[number];

export const httpStatus: Record<ErrorCode, number> = {
  unauthenticated: 401,
  forbidden: 403,
  not_found: 404,
  invalid: 400,
  conflict: 409,
  limit_reached: 402,
  rate_limited: 429,
  unavailable: 503,
};

type Details = {
  /** What the log should know; never shown to a person. */
  cause?: unknown;
  /** Messages by form field path, such as `products.0.name`. */
  fields?: Record<string, string>;
  /** Facts for the interface, such as a limit, its use and what lifts it. */
  data?: Record<string, string | number | null>;
};

/** An expected failure. `message` is a sentence for the person: what happened, why, what to do. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: Record<string, string> | undefined;
  readonly data: Record<string, string | number | null> | undefined;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message, { cause: details.cause });
    this.name = 'AppError';
    this.code = code;
    this.fields = details.fields;
    this.data = details.data;
  }
}

/** The answer for a missing row and for another tenant's alike. */
export const notFound = (what: string) =>
  new AppError('not_found', `This ${what} does not exist, or you have no access to it.`);

/** Another change came first; nothing was overwritten. */
export const staleWrite = (what: string) =>
  new AppError(
    'conflict',
    `Someone changed this ${what} a moment ago. Your text is still here: look at the newer version, then save again.`,
  );
