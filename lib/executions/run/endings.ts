/** Another attempt owns this run: stop at once, write nothing more. */
export class Fenced extends Error {
  override name = 'Fenced';
}

/** The person pressed Stop. */
export class Cancelled extends Error {
  override name = 'Cancelled';
}

/** The worker is stopping; somebody else carries on from the last completed step. */
export class HandedBack extends Error {
  override name = 'HandedBack';
}

/** The run cannot succeed. `message` is a sentence for the person. */
export class RunFailure extends Error {
  override name = 'RunFailure';
  readonly code: string;

  constructor(code: string, message: string, cause?: unknown) {
    super(message, { cause });
    this.code = code;
  }
}
