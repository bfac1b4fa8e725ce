import type { Ctx } from '@/lib/platform/ctx';
import { type RateLimit, rateLimit } from '@/lib/platform/rate-limit';
import type { AccountOperation, WorkspaceOperation } from '@/lib/workspaces';
import { toResponse } from './errors';
import { assertOwnOrigin, factsOf } from './request';
import { accountCtx } from './session';

const defaultLimit: RateLimit = { points: 240, perSeconds: 60 };

type Options = {
  /** What the handler does; a workspace's operation is authorised by the verb it calls. */
  operation: AccountOperation | WorkspaceOperation;
  limit?: RateLimit;
};

/** Wraps a route handler for a signed-in browser: session, Origin on mutations, rate, errors. */
export function route<P>(
  options: Options,
  handler: (ctx: Ctx, request: Request, params: P) => Promise<Response>,
) {
  return async (request: Request, { params }: { params: Promise<P> }): Promise<Response> => {
    const { requestId } = factsOf(request.headers);
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') assertOwnOrigin(request.headers);
      const ctx = await accountCtx();
      await rateLimit(ctx.userId, options.operation, options.limit ?? defaultLimit);
      return await handler(ctx, request, await params);
    } catch (error) {
      return toResponse(error, requestId, options.operation);
    }
  };
}
