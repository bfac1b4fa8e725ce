import { cookies } from 'next/headers';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import GoogleProvider from 'next-auth/providers/google';
import { localeCookie } from '@/i18n/locales';
import {
  authenticate,
  createSession,
  endSession,
  ownPath,
  signInWithGoogle,
  verifyEmail,
} from '@/lib/accounts';
import { env } from '@/lib/platform/env';
import { log } from '@/lib/platform/log';
import { rateLimit } from '@/lib/platform/rate-limit';
import { signInFailure } from './auth-failure';
import { requestFacts } from './request';
import { sessionCookie } from './session-cookie';

const sessionSeconds = 30 * 24 * 3600;
const linkLimit = { points: 30, perSeconds: 600 };

type SignedIn = { userId: string; language: string };

/** Every refusal as a short code: next-auth carries it to the form in an address. */
async function orRefuse(work: () => Promise<SignedIn>) {
  try {
    const { userId, language } = await work();
    return { id: userId, language };
  } catch (error) {
    throw signInFailure(error);
  }
}

const byPassword = CredentialsProvider({
  id: 'password',
  credentials: { email: {}, password: {} },
  authorize: (given) =>
    orRefuse(async () =>
      authenticate(await requestFacts(), {
        email: given?.email ?? '',
        password: given?.password ?? '',
      }),
    ),
});

/** Confirming an address signs in: the link proves the mailbox. */
const byLink = CredentialsProvider({
  id: 'link',
  credentials: { token: {} },
  authorize: (given) =>
    orRefuse(async () => {
      const facts = await requestFacts();
      await rateLimit(facts.ipAddress ?? 'unknown', 'auth.verify', linkLimit);
      return verifyEmail(facts, { token: given?.token ?? '' });
    }),
});

function byGoogle() {
  const { GOOGLE_CLIENT_ID: clientId, GOOGLE_CLIENT_SECRET: clientSecret } = env();
  return clientId && clientSecret ? [GoogleProvider({ clientId, clientSecret })] : [];
}

type GoogleClaims = { email?: string; email_verified?: boolean; name?: string; picture?: string };

async function whoSignedIn(
  provider: string,
  user: { id: string; language?: string },
  profile?: GoogleClaims,
) {
  if (provider !== 'google') return { userId: user.id, language: user.language ?? 'en' };
  return signInWithGoogle(await requestFacts(), {
    email: profile?.email ?? '',
    name: profile?.name ?? profile?.email ?? '',
    picture: profile?.picture,
  });
}

/** next-auth for Muhurat: the token in the cookie carries the id of a session in Redis and nothing else. */
export function authOptions(): NextAuthOptions {
  const { name, options } = sessionCookie();
  return {
    secret: env().NEXTAUTH_SECRET,
    providers: [byPassword, byLink, ...byGoogle()],
    session: { strategy: 'jwt', maxAge: sessionSeconds },
    cookies: { sessionToken: { name, options } },
    pages: { signIn: '/sign-in', error: '/sign-in', signOut: '/go' },
    callbacks: {
      signIn: ({ account, profile }) =>
        account?.provider !== 'google' ||
        (profile as GoogleClaims | undefined)?.email_verified === true,
      async jwt({ token, user, account, profile }) {
        if (!account) return typeof token.sid === 'string' ? { sid: token.sid } : {};
        const { userId, language } = await whoSignedIn(account.provider, user, profile);
        (await cookies()).set(localeCookie, language, {
          path: '/',
          sameSite: 'lax',
          maxAge: 365 * 24 * 3600,
        });
        return { sid: await createSession(userId, await requestFacts()) };
      },
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => new URL(ownPath(url) ?? '/go', baseUrl).href,
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await endSession(token.sid);
      },
    },
    logger: {
      error: (code, metadata) => log().error({ code, metadata }, 'next-auth'),
      warn: (code) => log().warn({ code }, 'next-auth'),
      debug: () => {},
    },
  };
}
