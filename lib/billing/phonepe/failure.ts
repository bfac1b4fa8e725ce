/** Why PhonePe gave no usable answer. `unreachable` may have been carried out all the same: ask the status. */
export class PhonePeFailure extends Error {
  readonly code: 'unreachable' | 'refused' | 'unreadable';
  /** HTTP status; null when there was no answer. */
  readonly status: number | null;

  constructor(
    code: PhonePeFailure['code'],
    message: string,
    details: { status?: number | null; cause?: unknown } = {},
  ) {
    super(message, { cause: details.cause });
    this.name = 'PhonePeFailure';
    this.code = code;
    this.status = details.status ?? null;
  }
}

/** Whether what was asked was declined; keys that are refused for an hour decide nothing about it. */
export const isDeclined = (error: unknown): boolean =>
  error instanceof PhonePeFailure &&
  error.code === 'refused' &&
  error.status !== 401 &&
  error.status !== 403;

/** Whether nobody answered at all: then whatever else is asked is not answered either. */
export const isAway = (error: unknown): boolean =>
  error instanceof PhonePeFailure && error.status === null;
