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
      if (Number(request.headers.get('content-length') ?? Number.NaN) > byteCap) {
        return new Response(null, { status: 413 });
      }
    }
    return await NextAuth(request, context, authOptions());
  } catch (error) {
    return toResponse(error, factsOf(request.headers).requestId, 'auth');
  }
}

export { handle as GET, handle as POST };
