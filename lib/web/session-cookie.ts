import { env } from '@/lib/platform/env';

/** The session cookie: `__Host-` over https; without the prefix on plain http, which refuses it. */
export function sessionCookie() {
  const secure = env().APP_URL.startsWith('https://');
  return {
    name: secure ? '__Host-muhurat.session' : 'muhurat.session',
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure },
  };
}
