import { APICallError } from 'ai';

/** Tokens of one call. `estimated` when the provider did not say and characters were counted. */
export type TokenUsage = { input: number; output: number; estimated: boolean };

export const noTokens: TokenUsage = { input: 0, output: 0, estimated: false };

/** Why a model gave nothing usable; `usage` is what it cost all the same. */
export class ModelFailure extends Error {
  readonly reason: string;
  readonly usage: TokenUsage;

  constructor(reason: string, usage: TokenUsage, cause?: unknown) {
    super(reason, { cause });
    this.name = 'ModelFailure';
    this.reason = reason;
    this.usage = usage;
  }
}

/** How long a service wants to be left alone, in milliseconds, as its `Retry-After` says; null without one. */
export function retryAfterOf(error: unknown, nowMs: number): number | null {
  if (!APICallError.isInstance(error) || error.statusCode !== 429) return null;
  const told = error.responseHeaders?.['retry-after'];
  if (!told) return null;
  const ms = /^\d+(\.\d+)?$/.test(told) ? Number(told) * 1000 : Date.parse(told) - nowMs;
  return Number.isFinite(ms) ? Math.max(0, Math.ceil(ms)) : null;
}

export const isTimeout = (error: unknown) =>
  error instanceof Error && error.name === 'TimeoutError';
const isUnreadable = (error: unknown) =>
  error instanceof Error && /JSONParse|TypeValidation|NoOutput|InvalidResponse/.test(error.name);

/** Whether the service is to blame: errors of its own, silence, the network. What it refuses is not. */
export function isOutage(error: unknown): boolean {
  if (!APICallError.isInstance(error)) return !isUnreadable(error);
  const { statusCode } = error;
  // below 400: it began to answer, and the connection broke
  return statusCode === undefined || statusCode < 400 || statusCode === 408 || statusCode >= 500;
}

/** A silence is not tried again: the person has waited for it once. */
export const isWorthRetrying = (error: unknown): boolean =>
  (isOutage(error) && !isTimeout(error)) ||
  (APICallError.isInstance(error) && error.statusCode === 429);

/** In one word for the metrics: a status, `silent`, or `broken`. */
export const outcomeOf = (error: unknown): string =>
  APICallError.isInstance(error) && error.statusCode && error.statusCode >= 400
    ? String(error.statusCode)
    : isTimeout(error)
      ? 'silent'
      : 'broken';

/** In words that go on after “because”. */
export function sentenceOf(error: unknown): string {
  if (APICallError.isInstance(error) && error.statusCode && error.statusCode >= 400) {
    return `the model's service answered with an error (${error.statusCode})`;
  }
  if (isTimeout(error)) return 'the model went silent';
  if (isUnreadable(error)) return "the model's service gave an answer that cannot be read";
  if (!(error instanceof Error)) return "the model's service broke off with an error";
  return 'the model could not be reached';
}

export function spanOf(ms: number): string {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  if (seconds >= 90) return `${Math.ceil(seconds / 60)} minutes`;
  return seconds === 1 ? '1 second' : `${seconds} seconds`;
}
