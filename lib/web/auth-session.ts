import { cookies } from 'next/headers';
import { endSession } from '@/lib/accounts';
import { getSession } from './session';
import { sessionCookie } from './session-cookie';

/** Ends this browser's session and takes its cookie away. */
export async function signOutHere() {
  const session = await getSession();
  if (session) await endSession(session.id);
  const { name, options } = sessionCookie();
  (await cookies()).set(name, '', { ...options, maxAge: 0 });
}
