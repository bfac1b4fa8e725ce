import { toResponse } from './errors';
import { factsOf } from './request';

/** Wraps a route handler that no browser calls: it proves who calls by itself. Errors are masked as everywhere. */
export function publicRoute(name: string, handler: (request: Request) => Promise<Response>) {
  return async (request: Request): Promise<Response> => {
    const { requestId } = factsOf(request.headers);
    try {
      return await handler(request);
    } catch (error) {
      return toResponse(error, requestId, name);
    }
  };
}
