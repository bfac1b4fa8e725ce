import { headers } from 'next/headers';
import type { z } from 'zod';
import type { Ctx, WorkspaceCtx } from '@/lib/platform/ctx';
import { metrics } from '@/lib/platform/metrics';
import { type RateLimit, rateLimit } from '@/lib/platform/rate-limit';
import {
  type AccountOperation,
  authorise,
  type Operation,
  openWorkspace,
  type PublicOperation,
  type WorkspaceOperation,
} from '@/lib/workspaces';
import { type ActionResult, toFailure } from './errors';
import { assertOwnOrigin, factsOf, type RequestFacts } from './request';
import { accountCtx } from './session';

const defaultLimit: RateLimit = { points: 120, perSeconds: 60 };

type Options<O extends Operation, S extends z.ZodType> = {
  operation: O;
  input: S;
  limit?: RateLimit;
};

async function guard<T>(
  operation: Operation,
  work: (facts: RequestFacts) => Promise<T>,
): Promise<ActionResult<T>> {
  const all = await headers();
  const facts = factsOf(all);
  const stop = metrics().actions.startTimer({ operation });
  try {
    assertOwnOrigin(all);
    const data = await work(facts);
    stop({ outcome: 'ok' });
    return { ok: true, data };
  } catch (error) {
    const failure = toFailure(error, facts.requestId, operation);
    stop({ outcome: failure.code });
    return { ok: false, error: failure };
  }
}

/**
 * Wraps a server action in a workspace: Origin, session, membership, role, rate, input, errors.
 * The action is called with the workspace's slug and the input; it answers, and never throws.
 */
export function workspaceAction<S extends z.ZodType, T>(
  options: Options<WorkspaceOperation, S>,
  handler: (ctx: WorkspaceCtx, input: z.output<S>) => Promise<T>,
): (workspace: string, input: z.input<S>) => Promise<ActionResult<T>> {
  return async (workspace, input) =>
    guard(options.operation, async () => {
      const account = await accountCtx();
      await rateLimit(account.userId, options.operation, options.limit ?? defaultLimit);
      const ctx = await openWorkspace(account, String(workspace));
      authorise(ctx, options.operation);
      return handler(ctx, options.input.parse(input));
    });
}

/** As `workspaceAction`, for what a signed-in person does outside workspaces. */
export function accountAction<S extends z.ZodType, T>(
  options: Options<AccountOperation, S>,
  handler: (ctx: Ctx, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (input) =>
    guard(options.operation, async () => {
      const ctx = await accountCtx();
      await rateLimit(ctx.userId, options.operation, options.limit ?? defaultLimit);
      return handler(ctx, options.input.parse(input));
    });
}

/** As `workspaceAction`, for what anybody may do; counted by address. */
export function publicAction<S extends z.ZodType, T>(
  options: Options<PublicOperation, S> & { limit: RateLimit },
  handler: (facts: RequestFacts, input: z.output<S>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (input) =>
    guard(options.operation, async (facts) => {
      await rateLimit(facts.ipAddress ?? 'unknown', options.operation, options.limit);
      return handler(facts, options.input.parse(input));
    });
}
