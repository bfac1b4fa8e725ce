'use client';

import { useEffect } from 'react';

const yearMs = 365 * 24 * 3600 * 1000;

/** Keeps which workspace to open at the next sign-in. The name of a place, nothing that grants anything. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => {
    // without a cookie store (plain http on another machine) the first workspace opens
    if (!('cookieStore' in window)) return;
    void window.cookieStore.set({
      name: 'workspace',
      value: slug,
      path: '/',
      sameSite: 'lax',
      expires: Date.now() + yearMs,
    });
  }, [slug]);
  return null;
}
