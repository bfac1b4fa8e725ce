'use client';

import { Problem } from '@/components/layout/problem';
import './globals.css';

export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string };
  reset: () => void;
}) {
  return (
    <html lang="en">
      <body>
        <Problem reference={error.digest} onRetry={reset} />
      </body>
    </html>
  );
}
