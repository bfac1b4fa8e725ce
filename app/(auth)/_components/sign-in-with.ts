type Outcome = { ok: true; url: string } | { ok: false; code: string; minutes: number };

async function post(path: string, fields: Record<string, string>) {
  const csrf = await fetch('/api/auth/csrf');
  const { csrfToken } = (await csrf.json()) as { csrfToken: string };
  return fetch(path, {
    method: 'POST',
    body: new URLSearchParams({ callbackUrl: '/go', ...fields, csrfToken, json: 'true' }),
  });
}

/**
 * Signs in at next-auth's own endpoint. Its browser library is not loaded: on a lost connection it leaves
 * the page, and what was typed with it.
 */
export async function signInWith(
  provider: 'password' | 'link',
  credentials: Record<string, string>,
): Promise<Outcome> {
  const refused = (code: string, minutes = 1): Outcome => ({ ok: false, code, minutes });
  try {
    const response = await post(`/api/auth/callback/${provider}`, credentials);
    const { url } = (await response.json()) as { url?: string };
    if (response.ok && url) return { ok: true, url };
    const [code = '', seconds] = (URL.parse(url ?? '')?.searchParams.get('error') ?? '').split(':');
    return refused(code || 'unavailable', Math.max(1, Math.ceil(Number(seconds ?? 60) / 60)));
  } catch {
    return refused('offline');
  }
}

/** Leaves for Google, which sends the browser back. */
export async function signInWithGoogle(next: string) {
  const response = await post('/api/auth/signin/google', { callbackUrl: next });
  const { url } = (await response.json()) as { url?: string };
  if (url) window.location.assign(url);
}
