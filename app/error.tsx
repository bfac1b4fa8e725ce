'use client';

import { Problem } from '@/components/layout/problem';

export default function PageError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return <Problem reference={error.digest} onRetry={reset} />;
}
