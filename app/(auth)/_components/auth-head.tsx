import type { ReactNode } from 'react';

/** Title and first line of a page before the sign-in. */
export function AuthHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="mb-6">
      <h1 className="text-doc font-semibold text-balance">{title}</h1>
      {children ? <div className="mt-1.5 text-ink-2">{children}</div> : null}
    </div>
  );
}
