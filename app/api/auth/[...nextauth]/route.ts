import type { NextRequest } from 'next/server';
import NextAuth from 'next-auth';
import { authOptions } from '@/lib/web/auth-options';
import { toResponse } from '@/lib/web/errors';
import { assertOwnOrigin, factsOf } from '@/lib/web/request';

type Context = { params: Promise<{ nextauth: string[] }> };

const byteCap = 16_384;

async function handle(request: NextRequest, context: Context): Promise<Response> {
  try {
    if (request.method === 'POST') {
      assertOwnOrigin(request.headers);
      const length = request.headers.get('content-length');
      if (length === null) return new Response(null, { status: 411 });
      if (Number(length) > byteCap) return new Response(null, { status: 413 });
    }
    return await NextAuth(request, context, authOptions());
  } catch (error) {
    return toResponse(error, factsOf(request.headers).requestId, 'auth');
  }
}

export { handle as GET, handle as POST };
