import { cookies } from 'next/headers';
import { notFound, redirect } from 'next/navigation';
import { decode } from 'next-auth/jwt';
import { cache } from 'react';
import { readSession, type Session } from '@/lib/accounts';
import type { Ctx, WorkspaceCtx } from '@/lib/platform/ctx';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors';
import { openWorkspace } from '@/lib/workspaces';
import { requestFacts } from './request';
import { sessionCookie } from './session-cookie';

export type SignedIn = Session & { id: string };

/** The session of this request, looked up in Redis each time; null when there is none. */
export const getSession = cache(async (): Promise<SignedIn | null> => {
  const sealed = (await cookies()).get(sessionCookie().name)?.value;
  if (!sealed) return null;
  const token = await decode({ token: sealed, secret: env().NEXTAUTH_SECRET }).catch(() => null);
  const id = token?.sid;
  if (typeof id !== 'string') return null;
  const session = await readSession(id);
  return session && { ...session, id };
});

/** @throws AppError unauthenticated */
export async function requireSession(): Promise<SignedIn> {
  const session = await getSession();
  if (!session) {
    throw new AppError(
      'unauthenticated',
      'You are signed out. Sign in again in another tab; what you typed here is kept.',
    );
  }
  return session;
}

/** @throws AppError unauthenticated */
export async function accountCtx(): Promise<Ctx> {
  const { userId } = await requireSession();
  return { userId, ...(await requestFacts()) };
}

/** For pages: the signed-in person, or the way to sign in and back to `here` (a path). */
export const pageAccount = cache(async (here: string): Promise<Ctx> => {
  const session = await getSession();
  if (!session) redirect(`/sign-in?next=${encodeURIComponent(here)}`);
  return { userId: session.userId, ...(await requestFacts()) };
});

/** For pages under /w/<slug>: the person in that workspace, or "not found". */
export const pageWorkspace = cache(async (slug: string): Promise<WorkspaceCtx> => {
  const ctx = await pageAccount(`/w/${slug}`);
  try {
    return await openWorkspace(ctx, slug);
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
});

/** A verb's not_found as the page's "not found"; every other failure passes. */
export async function orNotFound<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof AppError && error.code === 'not_found') notFound();
    throw error;
  }
}
