'use client';

import { useEffect, useRef } from 'react';

export type ErrorSummaryProps = {
  title: string;
  /** `fieldId` is the `id` given to the Field. */
  errors: readonly { fieldId?: string; message: string }[];
};

/** Stands at the head of a form that was refused, takes focus, and leads to each field. */
export function ErrorSummary({ title, errors }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [shown]);
  if (!shown) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="rounded-lg border-l-2 border-brick bg-brick-wash px-4 py-3"
    >
      <p className="font-semibold">{title}</p>
      <ul className="mt-1 space-y-1">
        {errors.map((error) => (
          <li key={`${error.fieldId ?? ''}${error.message}`}>
            {error.fieldId ? (
              <a href={`#${error.fieldId}`} className="underline underline-offset-2">
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
