import { setTimeout as pause } from 'node:timers/promises';
import { CircuitOpen, enterCircuit, type Permit } from '../breaker';
import { now } from '../clock';
import { env } from '../env';
import { log } from '../log';
import { metrics } from '../metrics';
import { limitService } from '../rate-limit';
import { callModel, type ModelCall, type Reply } from './call-model';
import {
  isOutage,
  isWorthRetrying,
  ModelFailure,
  noTokens,
  outcomeOf,
  retryAfterOf,
  spanOf,
} from './failure';
import { modelService } from './tiers';

const maxTries = 3;
/** A `Retry-After` that a person would wait for. */
const shortWaitMs = 2_000;

/** `onRetry` hears why a try failed, before the next. */
type Retried = ModelCall & { onRetry?: (reason: string) => Promise<void> };

/**
 * Streams a model's text piece by piece; the last value is what it cost and what it wants to look up.
 * Tried up to three times with full jitter, never again after the first piece, and not at all while the
 * breaker is open or the minute's calls are spent.
 * @throws ModelFailure; an abort by the caller's signal ends the stream early without one.
 */
export async function* streamModel(call: Retried): AsyncGenerator<string, Reply> {
  for (let attempt = 1; ; attempt += 1) {
    if (call.signal.aborted) return { ...noTokens, toolCalls: [], said: [], cutOff: false };
    const permit = await enter();
    let begun = false;
    try {
      const pieces = callModel(call);
      for (;;) {
        const next = await pieces.next();
        if (next.done) {
          count(call, call.signal.aborted ? 'stopped' : 'answered');
          if (!begun && !call.signal.aborted) await permit.succeed();
          return next.value;
        }
        if (!begun) await permit.succeed();
        begun = true;
        yield next.value;
      }
    } catch (error) {
      if (!(error instanceof ModelFailure)) throw error;
      count(call, outcomeOf(error.cause));
      const waitMs = await report(permit, error);
      if (begun || attempt === maxTries || !isWorthRetrying(error.cause)) throw error;
      if (waitMs !== null && waitMs > shortWaitMs) throw askedToWait(error, waitMs);
      log().warn({ err: error.cause, attempt }, 'a model call failed and is tried again');
      await call.onRetry?.(error.reason);
      const jitterMs = Math.random() * 250 * 2 ** attempt;
      await pause(waitMs ?? jitterMs, undefined, { signal: call.signal }).catch(() => undefined);
    } finally {
      await permit.leave();
    }
  }
}

const count = ({ model }: ModelCall, outcome: string) =>
  metrics().modelCalls.inc({ model, outcome });

async function enter(): Promise<Permit> {
  const service = modelService();
  const limit = { points: env().AI_REQUESTS_PER_MINUTE, perSeconds: 60 };
  if ((await limitService(service, limit)) > 0) {
    throw new ModelFailure('too many calls went to the model in this minute', noTokens);
  }
  try {
    return await enterCircuit(service);
  } catch (error) {
    throw error instanceof CircuitOpen ? resting(error) : error;
  }
}

const resting = (open: CircuitOpen) =>
  new ModelFailure(
    `the model's service is in trouble and is left alone for ${spanOf(open.retryInMs)}`,
    noTokens,
    open,
  );

const askedToWait = ({ usage, cause }: ModelFailure, ms: number) =>
  new ModelFailure(`the model's service asked us to wait ${spanOf(ms)}`, usage, cause);

/** Tells the breaker how a call ended; the wait that the service asked for, in milliseconds. */
async function report(permit: Permit, { cause }: ModelFailure): Promise<number | null> {
  const waitMs = retryAfterOf(cause, now().getTime());
  if (waitMs !== null) await permit.hold(waitMs);
  else if (cause !== undefined && isOutage(cause)) await permit.fail();
  else await permit.succeed();
  return waitMs;
}
