'use client';

import { useEffect } from 'react';

/** Keeps which workspace to open at the next sign-in. The name of a place, nothing that grants anything. */
export function RememberWorkspace({ slug }: { slug: string }) {
  useEffect(() => {
    document.cookie = `workspace=${slug}; path=/; max-age=31536000; samesite=lax`;
  }, [slug]);
  return null;
}
